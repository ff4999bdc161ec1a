import { db } from '#lib/db.ts';
import { teaserColumns, toTeaser, type Teaser } from '#features/articles/article.ts';

/**
 * Up to `count` published articles that belong with this one, best first: those that share its tags and the words of its headline and
 * its commonest words, ranked by the words they share and their tags in common.
 */
export async function listRelated(articleId: number, count = 6): Promise<Teaser[]> {
  const ranked = await db().$queryRaw<{ id: number }[]>`
    WITH own AS (
      SELECT lexeme FROM "ArticleSearch", unnest(words) WHERE "articleId" = ${articleId}
      ORDER BY ('A' = ANY (weights)) DESC, ('B' = ANY (weights)) DESC, array_length(positions, 1) DESC LIMIT 30
    ),
    wanted AS (SELECT string_agg('''' || replace(lexeme, '''', '') || '''', ' | ')::tsquery AS q FROM own),
    candidates AS (
      SELECT s."articleId" AS id, ts_rank(s.words, q, 1) AS words FROM "ArticleSearch" s, wanted
      WHERE s.words @@ q AND s."articleId" <> ${articleId}
    )
    SELECT c.id FROM candidates c JOIN "Article" a ON a.id = c.id
    LEFT JOIN LATERAL (
      SELECT count(*) AS n FROM "ArticleTag" x JOIN "ArticleTag" y ON x."tagId" = y."tagId"
      WHERE x."articleId" = ${articleId} AND y."articleId" = c.id
    ) shared ON true
    WHERE a.status = 'PUBLISHED' AND a."publishedAt" <= now()
    ORDER BY c.words * (1 + shared.n) DESC, a."publishedAt" DESC LIMIT ${count}`;
  const rows = await db().article.findMany({ where: { id: { in: ranked.map((r) => r.id) } }, select: teaserColumns });
  const byId = new Map(rows.map((r) => [r.id, toTeaser(r)]));
  return ranked.flatMap((r) => byId.get(r.id) ?? []);
}
