import { db, pool } from '#lib/db.ts';
import { published, teaserColumns, toTeaser, type Teaser } from '#features/articles/article.ts';
import { findCandidates, readProfile } from './find-candidates.ts';
import { relate } from './relate.ts';

/**
 * Up to `count` published articles that belong with this one, best first: candidates from the search index, ranked by what editors have been
 * seen to link.
 */
export async function listRelated(articleId: number, count = 6): Promise<Teaser[]> {
  const article = await readProfile(pool(), articleId);
  if (!article) return [];
  const { found, rarity } = await findCandidates(pool(), articleId, article);
  const ids = relate(article, found, rarity)
    .slice(0, count)
    .map(({ candidate }) => candidate.articleId);
  const rows = await db().article.findMany({ where: { id: { in: ids }, ...published() }, select: teaserColumns });
  const byId = new Map(rows.map((row) => [row.id, toTeaser(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
