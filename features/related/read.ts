import { dependOn } from '#lib/render-context.ts';
import { tags } from '#lib/tags.ts';
import { listRelated } from './list-related.ts';

/** What belongs with an article, for a page. */
export const readRelated = (articleId: number) => {
  dependOn(tags.articles());
  return listRelated(articleId);
};
