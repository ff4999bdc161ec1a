/** What a kept page depends on, by name. A page is made anew once one of its names has been announced. */
export const tags = {
  /** Every list of articles. */
  articles: () => 'articles',
  /** The sections above each page. */
  sections: () => 'sections',
  /** What editors chose for the front page. */
  front: () => 'front',
  /** The breaking bar above each page. */
  breaking: () => 'breaking',
  article: (id: number) => `article:${id}`,
  story: (id: number) => `story:${id}`,
  commentsOn: (id: number) => `comments:${id}`,
  /** The editors' list of spellings. */
  names: () => 'names',
};
