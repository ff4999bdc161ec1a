import { dependOn } from '#lib/render-context.ts';
import { tags } from '#lib/tags.ts';
import { listSuggestions } from './list-suggestions.ts';
import { searchArticles, type Wanted } from './search-articles.ts';

/** The results of a query, for a page. */
export const readSearch = (query: string, page: number, wanted: Wanted = {}) => {
  dependOn(tags.articles(), tags.names());
  return searchArticles(query, page, wanted);
};

/** What a reader who typed this may go on to search for. */
export const readSuggestions = (typed: string) => {
  dependOn(tags.articles(), tags.names());
  return listSuggestions(typed);
};
