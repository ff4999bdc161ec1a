import { dependOn } from '#lib/render-context.ts';
import { tags } from '#lib/tags.ts';
import { searchArticles, type Wanted } from './search-articles.ts';

/** The results of a query, for a page. */
export const readSearch = (query: string, page: number, wanted: Wanted = {}) => {
  dependOn(tags.articles());
  return searchArticles(query, page, wanted);
};
