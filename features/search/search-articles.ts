import { stems } from '#lib/arabic/words.ts';
import { db } from '#lib/db.ts';
import { teaserColumns, toTeaser, type Teaser } from '#features/articles/article.ts';

export interface Found {
  items: Teaser[];
  total: number;
  page: number;
  older: boolean;
}

/** The published articles that share a word with the query, best first, 20 to a page. A query without words finds nothing. */
export async function searchArticles(query: string, page: number, size = 20): Promise<Found> {
  const terms = [...new Set(stems(query.slice(0, 400)))].slice(0, 32);
  if (terms.length === 0) return { items: [], total: 0, page, older: false };
  const wanted = terms.map((t) => `'${t}'`).join(' | ');
  const ranked = await db().$queryRaw<{ id: number; total: number }[]>`
    SELECT a.id, count(*) OVER ()::int AS total
    FROM "ArticleSearch" s JOIN "Article" a ON a.id = s."articleId", to_tsquery('simple', ${wanted}) q
    WHERE s.words @@ q AND a.status = 'PUBLISHED' AND a."publishedAt" <= now()
    ORDER BY ts_rank(s.words, q, 1) DESC, a."publishedAt" DESC, a.id DESC
    LIMIT ${size} OFFSET ${(page - 1) * size}`;
  const rows = await db().article.findMany({ where: { id: { in: ranked.map((r) => r.id) } }, select: teaserColumns });
  const byId = new Map(rows.map((r) => [r.id, toTeaser(r)]));
  // A page past the end has no row that could carry the count.
  const total = ranked[0]?.total ?? (page > 1 ? (await searchArticles(query, 1, 1)).total : 0);
  return { items: ranked.flatMap((r) => byId.get(r.id) ?? []), total, page, older: page * size < total };
}
