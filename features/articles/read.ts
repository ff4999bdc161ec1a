import { cache } from 'react';
import { dependOn } from '#lib/render-context.ts';
import { tags } from '#lib/tags.ts';
import { findArticle } from './find-article.ts';
import { findAuthor, findTag, listSections } from './find-names.ts';
import { findNeighbours } from './find-neighbours.ts';
import { listArticles, type Selection } from './list-articles.ts';
import { listNewest } from './list-newest.ts';
import { listFront } from './list-front.ts';

/** The article for a page, once per request; the page is made anew when it changes. */
export const readArticle = cache((id: number) => {
  dependOn(tags.article(id));
  return findArticle(id);
});

/** The articles before and after one in its section, for its page. */
export async function readNeighbours(of: Parameters<typeof findNeighbours>[0]) {
  const neighbours = await findNeighbours(of);
  for (const one of [neighbours.older, neighbours.newer]) if (one) dependOn(tags.article(one.id));
  return neighbours;
}

/** A page of a list, for a page. */
export const readArticles = (selection: Selection, page: number, size?: number) => {
  dependOn(tags.articles(), ...(selection.tag ? [tags.names()] : []));
  return listArticles(selection, page, size);
};

/** The newest articles after a cursor, for the public API. */
export const readNewest = (wanted: Parameters<typeof listNewest>[0]) => {
  dependOn(tags.articles(), ...(wanted.tag ? [tags.names()] : []));
  return listNewest(wanted);
};

/** The front page, for its page. */
export const readFront = (chosen?: Parameters<typeof listFront>[0]) => {
  dependOn(tags.articles());
  return listFront(chosen);
};

export const readSections = cache(() => {
  dependOn(tags.sections());
  return listSections();
});

export const readTag = cache(findTag);

export const readAuthor = cache(findAuthor);
