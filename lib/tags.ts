/** What a kept page depends on, by name. A page is made anew once one of its names has been announced. */
export const tags = {
  /** Every list of articles, and the sections above each page. */
  articles: () => 'articles',
  article: (id: number) => `article:${id}`,
  commentsOn: (id: number) => `comments:${id}`,
};
