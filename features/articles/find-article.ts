import { db } from '#lib/db.ts';
import { published, teaserColumns, toTeaser, type Article } from './article.ts';
import { parseBody } from './blocks.ts';

/** The published article with this id, or null. */
export async function findArticle(id: number): Promise<Article | null> {
  const row = await db().article.findFirst({
    where: { id, ...published() },
    select: {
      ...teaserColumns,
      standfirst: true,
      dateline: true,
      body: true,
      credit: true,
      words: true,
      tags: { select: { tag: { select: { slug: true, name: true } } }, orderBy: { position: 'asc' } },
      authors: { select: { author: { select: { slug: true, name: true } } }, orderBy: { position: 'asc' } },
      source: { select: { name: true, url: true } },
    },
  });
  if (!row) return null;
  return {
    ...toTeaser(row),
    slug: row.slug,
    standfirst: row.standfirst,
    dateline: row.dateline,
    body: parseBody(row.body),
    credit: row.credit,
    words: row.words,
    tags: row.tags.map((t) => t.tag),
    authors: row.authors.map((a) => a.author),
    source: row.source,
  };
}
