import { siteOrigin } from '#lib/site.ts';

export const dynamic = 'force-dynamic';

export const GET = () =>
  new Response(`User-agent: *\nDisallow: /desk\nDisallow: /search\nDisallow: /lite/search\n\nSitemap: ${siteOrigin()}/sitemap.xml\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
