import { env } from '#lib/env.ts';

/** Where the site stands, without a slash at the end. */
export const siteOrigin = (): string => env().SITE_URL ?? `http://localhost:${env().PORT}`;

export const siteName = (): string => env().SITE_NAME;
