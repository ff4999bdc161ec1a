import { db } from '#lib/db.ts';
import { published, teaserColumns, toTeaser, type Teaser } from '#features/articles/article.ts';
import { likeArticle } from '#features/search/like-article.ts';

const candidates = 50;

/**
 * Up to `count` published articles that belong with this one, best first: those likest it in the words of its headline, its tags and its
 * commonest words, the more so for each tag in common.
 */
export async function listRelated(articleId: number, count = 6): Promise<Teaser[]> {
  const hits = await likeArticle(articleId, candidates);
  if (hits.length === 0) return [];
  const own = { tags: { where: { tag: { articles: { some: { articleId } } } }, select: { tagId: true } } };
  const rows = await db().article.findMany({
    where: { id: { in: hits.map((h) => h.articleId) }, ...published() },
    select: { ...teaserColumns, ...own },
  });
  const score = new Map(hits.map((h) => [h.articleId, h.score]));
  return rows
    .map((row) => ({ teaser: toTeaser(row), score: (score.get(row.id) ?? 0) * (1 + row.tags.length) }))
    .sort((a, b) => b.score - a.score || b.teaser.publishedAt.getTime() - a.teaser.publishedAt.getTime())
    .slice(0, count)
    .map(({ teaser }) => teaser);
}
