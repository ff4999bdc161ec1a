import { dependOn } from '#lib/render-context.ts';
import { tags } from '#lib/tags.ts';
import type { Teaser } from '#features/articles/article.ts';
import { listArticles } from '#features/articles/list-articles.ts';
import { listRelated, type RelatedStory } from './list-related.ts';

/** What belongs with an article, for a page. */
export async function readRelated(articleId: number): Promise<RelatedStory[]> {
  dependOn(tags.article(articleId));
  const stories = await listRelated(articleId);
  for (const { id } of stories) dependOn(tags.article(id));
  return stories;
}

const few = 3;

/** What belongs with an article, for its page; where that is less than three, as many of the newest of its section. */
export async function readBeside(article: {
  id: number;
  section: { slug: string };
}): Promise<{ related: RelatedStory[]; ofSection: Teaser[] }> {
  const related = await readRelated(article.id);
  if (related.length >= few) return { related, ofSection: [] };
  const known = new Set([article.id, ...related.map(({ id }) => id)]);
  const { items } = await listArticles({ section: article.section.slug }, 1, 2 * few);
  const ofSection = items.filter(({ id }) => !known.has(id)).slice(0, few);
  for (const { id } of ofSection) dependOn(tags.article(id));
  return { related, ofSection };
}
