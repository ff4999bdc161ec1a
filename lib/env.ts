import { z } from 'zod';
import { regions, type Region } from '#lib/arabic/regions.ts';

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });
const regionNames = Object.keys(regions) as [Region, ...Region[]];
const isTimeZone = (zone: string) => zone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(zone);

/** Every variable: what is read from it, and in words what it may be. */
const schema = z.object({
  NODE_ENV: z.string().default('production').describe('a word'),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000).describe('a port number from 1 to 65535'),
  HOST: z.string().default('0.0.0.0').describe('the address to listen on'),
  DATABASE_URL: postgresUrl.optional().describe('an address such as postgresql://user:password@host:5432/name'),
  DATABASE_REPLICA_URLS: z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(postgresUrl))
    .optional()
    .describe('postgresql:// addresses with commas between'),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/ })
    .optional()
    .describe('an address such as redis://host:6379'),
  DATA_DIR: z.string().default('.data').describe('a directory'),
  SITE_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => new URL(url).origin)
    .optional()
    .describe('where readers find the site, such as https://example.org'),
  SITE_NAME: z.string().max(80).default('ورّاق').describe('a name of at most 80 characters'),
  SITE_REGION: z
    .enum(regionNames)
    .default('sy')
    .describe(`one of ${regionNames.join(', ')}`),
  SITE_TIME_ZONE: z.string().refine(isTimeZone).optional().describe('a time zone such as Asia/Damascus'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('an address such as smtp://user:password@host:587'),
  MAIL_FROM: z.string().optional().describe('an email address, with or without a name'),
  ADMIN_EMAIL: z.email().default('admin@warraq.localhost').describe('an email address'),
  ADMIN_PASSWORD: z.string().min(10).max(128).optional().describe('10 to 128 characters'),
  WARRAQ_SECRET: z.string().min(32).optional().describe('32 characters or more'),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0).describe('the number of proxies in front, 0 to 10'),
  WORKER: z.enum(['on', 'off', 'only']).default('on').describe('on, off or only'),
  SEED: z.enum(['demo', 'none']).default('demo').describe('demo or none'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('fatal, error, warn, info, debug, trace or silent'),
  METRICS_TOKEN: z.string().min(16).optional().describe('16 characters or more'),
});

export type Env = z.infer<typeof schema>;

/** A variable that cannot be used; the message names it and says what it may be, never what it was. */
export class EnvError extends Error {}

/**
 * Reads and checks the whole environment. An empty variable counts as unset.
 * @throws EnvError one line that names every wrong variable.
 */
export function readEnv(from: Record<string, string | undefined>): Env {
  const set = Object.fromEntries(Object.entries(from).filter(([, value]) => value !== undefined && value !== ''));
  const read = schema.safeParse(set);
  if (read.success) return read.data;
  const wrong = [...new Set(read.error.issues.map((issue) => String(issue.path[0])))];
  throw new EnvError(wrong.map((name) => `${name} must be ${schema.shape[name as keyof Env].description}`).join('; '));
}

let checked: Env | undefined;

/** The checked environment of this process, read once at the first use. */
export const env = (): Env => (checked ??= readEnv(process.env));
