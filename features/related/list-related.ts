import { db } from '#lib/db.ts';
import { published, teaserColumns, toTeaser, type Teaser } from '#features/articles/article.ts';
import type { Reasons } from './update-related.ts';

/** An article beside another. */
export interface RelatedStory extends Teaser {
  /** Names and terms that both have, as written: «الشرع», «لافروف», «موسكو». */
  shared: string[];
  /** How many near-identical reports it stands for, besides itself. */
  copies: number;
}

/** Up to `count` published articles that belong with this one, best first, as `updateRelated` stored them. */
export async function listRelated(articleId: number, count = 6): Promise<RelatedStory[]> {
  const rows = await db().relatedArticle.findMany({
    where: { articleId, related: published() },
    orderBy: [{ score: 'desc' }, { relatedId: 'desc' }],
    take: count,
    select: { reasons: true, related: { select: teaserColumns } },
  });
  return rows.map(({ reasons, related }) => {
    const { shared, copies } = reasons as unknown as Reasons;
    return { ...toTeaser(related), shared, copies: copies.length };
  });
}
