import { db } from '#lib/db.ts';
import { articlePath, published } from '#features/articles/article.ts';

/** The breaking bar: its text, the article that it leads to, if it leads to one, and when it goes. */
export interface Breaking {
  text: string;
  article: { id: number; path: string } | null;
  until: Date;
}

/** The bar that stands now, or null. An article that was withdrawn is not led to. */
export async function findBreaking(now = new Date()): Promise<Breaking | null> {
  const bar = await db().breakingBar.findFirst({ where: { until: { gt: now } }, select: { text: true, until: true, articleId: true } });
  if (!bar) return null;
  const article = bar.articleId
    ? await db().article.findFirst({ where: { id: bar.articleId, ...published(now) }, select: { id: true, slug: true } })
    : null;
  return { text: bar.text, until: bar.until, article: article && { id: article.id, path: articlePath(article.id, article.slug) } };
}
