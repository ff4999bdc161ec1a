import type { Article, Teaser } from './article.ts';

/** An article in a list of the public API. `section` is its slug. */
export const teaserToApi = ({ id, path, headline, excerpt, section, publishedAt }: Teaser) => ({
  id,
  slug: decodeURIComponent(path.slice(path.lastIndexOf('/') + 1)),
  path,
  title: headline,
  excerpt,
  section: section.slug,
  publishedAt,
});

/** A whole article of the public API: the list's members, and the rest. */
export const articleToApi = (article: Article) => ({
  ...teaserToApi(article),
  standfirst: article.standfirst,
  dateline: article.dateline,
  credit: article.credit,
  words: article.words,
  picture: article.picture,
  tags: article.tags,
  authors: article.authors,
  source: article.source,
  body: article.body,
});
