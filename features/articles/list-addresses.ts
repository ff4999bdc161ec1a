import { db } from '#lib/db.ts';
import { articlePath, newestFirst, published } from './article.ts';

/** The most addresses that one sitemap may hold (source: sitemaps.org protocol). */
const most = 50_000;

/** Every address that search engines should know, newest articles first, at most what one sitemap holds. */
export async function listAddresses(): Promise<{ path: string; changedAt: Date | null }[]> {
  const [sections, articles] = await Promise.all([
    db().section.findMany({ select: { slug: true }, orderBy: { position: 'asc' } }),
    db().article.findMany({
      where: published(),
      select: { id: true, slug: true, updatedAt: true },
      orderBy: newestFirst,
      take: most - 1000,
    }),
  ]);
  return [
    { path: '/', changedAt: null },
    { path: '/latest', changedAt: null },
    ...sections.map(({ slug }) => ({ path: `/section/${encodeURIComponent(slug)}`, changedAt: null })),
    ...articles.map(({ id, slug, updatedAt }) => ({ path: articlePath(id, slug), changedAt: updatedAt })),
  ];
}
