import { dependOn } from '#lib/render-context.ts';
import { tags } from '#lib/tags.ts';
import { listRelated, type RelatedStory } from './list-related.ts';

/** What belongs with an article, for a page. */
export async function readRelated(articleId: number): Promise<RelatedStory[]> {
  dependOn(tags.article(articleId));
  const stories = await listRelated(articleId);
  for (const { id } of stories) dependOn(tags.article(id));
  return stories;
}
