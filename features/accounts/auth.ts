import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { nextCookies } from 'better-auth/next-js';
import { db } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { keyFor } from '#lib/secret.ts';

/** Names the session's cookie; a request that carries it goes past every shared cache. */
export const sessionCookie = 'warraq.session_token';

const build = () =>
  betterAuth({
    database: prismaAdapter(db(), { provider: 'postgresql' }),
    secret: keyFor('sessions').toString('base64url'),
    baseURL: env().SITE_URL ?? `http://localhost:${env().PORT}`,
    // Passwords are kept as scrypt digests, the library's default.
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    user: {
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        disabledAt: { type: 'date', required: false, input: false },
      },
    },
    session: { expiresIn: 14 * 24 * 3600, updateAge: 24 * 3600 },
    advanced: { cookiePrefix: 'warraq', useSecureCookies: env().SITE_URL?.startsWith('https:') ?? false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Last: it carries the cookies that the others set into Next's answer.
    plugins: [nextCookies()],
  });

let built: ReturnType<typeof build> | undefined;

/** Staff accounts and their sessions. Nobody signs up: accounts are made by `npm run admin`. */
export const auth = () => (built ??= build());
