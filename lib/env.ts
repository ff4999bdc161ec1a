import { z } from 'zod';
import { regions } from '#lib/arabic/regions.ts';

const origin = z.url({ protocol: /^https?$/ }).transform((u) => new URL(u).origin);
const count = z.coerce.number().int().min(0);

const schema = z.object({
  NODE_ENV: z.string().default('production'),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_DIR: z.string().default('.data'),
  SITE_URL: origin.optional(),
  SITE_NAME: z.string().min(1).default('ورّاق'),
  SITE_REGION: z.enum(Object.keys(regions) as [keyof typeof regions]).default('sy'),
  SITE_TIME_ZONE: z
    .string()
    .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC', 'is not a time zone name such as Asia/Damascus')
    .optional(),
  ADMIN_EMAIL: z.email().default('admin@warraq.localhost'),
  ADMIN_PASSWORD: z.string().min(10, 'needs 10 characters or more').max(128).optional(),
  WARRAQ_SECRET: z.string().min(32, 'needs 32 characters or more').optional(),
  TRUST_PROXY: count.max(10).default(0),
  SEED: z.enum(['demo', 'none']).default('demo'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  METRICS_TOKEN: z.string().min(16, 'needs 16 characters or more').optional(),
});

export type Env = z.infer<typeof schema>;

/** A variable that cannot be used; the message names it and says what it may be. */
export class EnvError extends Error {}

/**
 * Reads and checks the whole environment. An empty variable counts as unset.
 * @throws EnvError one line that names every wrong variable.
 */
export function readEnv(from: Record<string, string | undefined>): Env {
  const set = Object.fromEntries(Object.entries(from).filter(([, v]) => v !== undefined && v !== ''));
  const read = schema.safeParse(set);
  if (read.success) return read.data;
  throw new EnvError(read.error.issues.map((i) => `${i.path.join('.')} ${i.message}`).join('; '));
}

let checked: Env | undefined;

/** The checked environment of this process, read once at the first use. */
export const env = (): Env => (checked ??= readEnv(process.env));
