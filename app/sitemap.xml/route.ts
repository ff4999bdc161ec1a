import { listAddresses } from '#features/articles/list-addresses.ts';
import { xml } from '#features/feeds/rss.ts';
import { dependOn } from '#lib/render-context.ts';
import { siteOrigin } from '#lib/site.ts';
import { tags } from '#lib/tags.ts';

export const dynamic = 'force-dynamic';

export async function GET() {
  dependOn(tags.articles());
  const urls = (await listAddresses()).map(
    ({ path, changedAt }) =>
      `<url><loc>${xml(siteOrigin() + path)}</loc>${changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : ''}</url>`,
  );
  const document = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>`;
  return new Response(document, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}
