import { db } from '#lib/db.ts';
import { published, teaserColumns, toTeaser, type Teaser } from '#features/articles/article.ts';

/** An article with its approved comments of the days that were counted. */
export type Discussed = Teaser & { comments: number };

/** The published articles with the most approved comments of the last 7 days, most first; the newer of two equals first. */
export async function listMostDiscussed(most = 5, now = new Date()): Promise<Discussed[]> {
  const counted = await db().comment.groupBy({
    by: ['articleId'],
    where: { status: 'APPROVED', createdAt: { gt: new Date(now.getTime() - 7 * 24 * 3600_000) }, article: published(now) },
    _count: { id: true },
    orderBy: [{ _count: { id: 'desc' } }, { articleId: 'desc' }],
    take: most,
  });
  const ids = counted.map(({ articleId }) => articleId);
  const rows = await db().article.findMany({ where: { id: { in: ids }, ...published(now) }, select: teaserColumns });
  return counted.flatMap(({ articleId, _count }) =>
    rows.filter((row) => row.id === articleId).map((row) => ({ ...toTeaser(row), comments: _count.id })),
  );
}
