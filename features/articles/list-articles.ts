import { db } from '#lib/db.ts';
import { findSameTags } from './find-same-tags.ts';
import { newestFirst, published, teaserColumns, toTeaser, type Teaser } from './article.ts';

/** Which articles: all, or those of a section, a tag or an author (by slug). */
export interface Selection {
  section?: string | undefined;
  tag?: string | undefined;
  author?: string | undefined;
}

/** One page of a list; `older` says whether another follows. */
export interface Page {
  items: Teaser[];
  page: number;
  older: boolean;
}

/** The `page`th page (from 1) of the published articles of a selection, newest first, `size` to a page. */
export async function listArticles(selection: Selection, page: number, size = 20): Promise<Page> {
  const rows = await db().article.findMany({
    where: {
      ...published(),
      ...(selection.section && { section: { slug: selection.section } }),
      ...(selection.tag && { tags: { some: { tag: { slug: { in: await findSameTags(selection.tag) } } } } }),
      ...(selection.author && { authors: { some: { author: { slug: selection.author } } } }),
    },
    select: teaserColumns,
    orderBy: newestFirst,
    skip: (page - 1) * size,
    take: size + 1,
  });
  return { items: rows.slice(0, size).map(toTeaser), page, older: rows.length > size };
}
