import { db } from '#lib/db.ts';
import type { Named } from './article.ts';

const columns = { slug: true, name: true } as const;

/** All sections in their order. */
export const listSections = (): Promise<Named[]> =>
  db().section.findMany({ select: columns, orderBy: [{ position: 'asc' }, { id: 'asc' }] });

/** The tag with this slug, or null. */
export const findTag = (slug: string): Promise<Named | null> => db().tag.findUnique({ where: { slug }, select: columns });

/** The author with this slug, or null. */
export const findAuthor = (slug: string): Promise<Named | null> => db().author.findUnique({ where: { slug }, select: columns });
