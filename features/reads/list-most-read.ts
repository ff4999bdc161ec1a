import { db } from '#lib/db.ts';
import { published, teaserColumns, toTeaser, type Teaser } from '#features/articles/article.ts';

/** The published articles that were read most in the last 24 hours, most first; the newer of two equals first. */
export async function listMostRead(most = 5, now = new Date()): Promise<Teaser[]> {
  const counted = await db().articleReads.groupBy({
    by: ['articleId'],
    where: { hour: { gt: new Date(now.getTime() - 24 * 3600_000) }, article: published(now) },
    _sum: { count: true },
    orderBy: [{ _sum: { count: 'desc' } }, { articleId: 'desc' }],
    take: most,
  });
  const ids = counted.map(({ articleId }) => articleId);
  const rows = await db().article.findMany({ where: { id: { in: ids }, ...published(now) }, select: teaserColumns });
  return ids.flatMap((id) => rows.filter((row) => row.id === id).map(toTeaser));
}
