import { readArticles } from '#features/articles/read.ts';
import { rss } from '#features/feeds/rss.ts';
import { copy } from '#lib/copy/ar.ts';
import { siteName, siteOrigin } from '#lib/site.ts';

export const dynamic = 'force-dynamic';

export async function GET() {
  const { items } = await readArticles({}, 1, 50);
  const feed = rss({ title: siteName(), description: copy.site.tagline, origin: siteOrigin(), self: '/feed.xml', items });
  return new Response(feed, { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
}
