import { dependOn } from '#lib/render-context.ts';
import { tags } from '#lib/tags.ts';
import { searchArticles } from './search-articles.ts';

/** The results of a query, for a page. */
export const readSearch = (query: string, page: number) => {
  dependOn(tags.articles());
  return searchArticles(query, page);
};
