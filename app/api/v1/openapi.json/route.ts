import { openapi } from '#features/feeds/openapi.ts';
import { siteName, siteOrigin } from '#lib/site.ts';

export const dynamic = 'force-dynamic';

export const GET = () => Response.json(openapi(siteName(), siteOrigin()));
