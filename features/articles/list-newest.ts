import { db } from '#lib/db.ts';
import { findSameTags } from './find-same-tags.ts';
import { newestFirst, published, teaserColumns, toTeaser, type Teaser } from './article.ts';

export interface Newest {
  items: Teaser[];
  /** Where the next part begins, or null at the end. */
  next: string | null;
}

interface Wanted {
  section?: string | undefined;
  tag?: string | undefined;
  /** What `next` said last time. */
  cursor?: string | undefined;
  limit: number;
}

/** The newest published articles after a cursor, by key and not by counting, so that a part is never repeated when news comes in. Null: no such cursor. */
export async function listNewest({ section, tag, cursor, limit }: Wanted): Promise<Newest | null> {
  const after = cursor === undefined ? null : readCursor(cursor);
  if (cursor !== undefined && !after) return null;
  const rows = await db().article.findMany({
    where: {
      AND: [
        published(),
        section ? { section: { slug: section } } : {},
        tag ? { tags: { some: { tag: { slug: { in: await findSameTags(tag) } } } } } : {},
        after ? { OR: [{ publishedAt: { lt: after.at } }, { publishedAt: after.at, id: { lt: after.id } }] } : {},
      ],
    },
    select: teaserColumns,
    orderBy: newestFirst,
    take: limit + 1,
  });
  const items = rows.slice(0, limit).map(toTeaser);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? `${last.publishedAt.getTime()}-${last.id}` : null };
}

function readCursor(cursor: string): { at: Date; id: number } | null {
  const [, at, id] = /^(\d{1,14})-(\d{1,9})$/.exec(cursor) ?? [];
  return at && id ? { at: new Date(Number(at)), id: Number(id) } : null;
}
