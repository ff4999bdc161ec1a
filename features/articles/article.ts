import type { Prisma } from '#lib/generated/prisma/client.ts';
import type { Block } from './blocks.ts';

/** What a reader may see: published, and not before its time. */
export const published = (now = new Date()) => ({ status: 'PUBLISHED', publishedAt: { lte: now } }) satisfies Prisma.ArticleWhereInput;

/** Newest first; the id settles equal times. */
export const newestFirst = [{ publishedAt: 'desc' }, { id: 'desc' }] satisfies Prisma.ArticleOrderByWithRelationInput[];

export interface Named {
  slug: string;
  name: string;
}

export interface Picture {
  src: string;
  alt: string;
  width: number;
  height: number;
  caption: string | null;
  credit: string | null;
}

/** An article in a list. */
export interface Teaser {
  id: number;
  path: string;
  headline: string;
  excerpt: string;
  section: Named;
  publishedAt: Date;
  picture: Picture | null;
}

/** An article to read. */
export interface Article extends Teaser {
  slug: string;
  standfirst: string | null;
  dateline: string | null;
  body: Block[];
  credit: string | null;
  words: number;
  tags: Named[];
  authors: Named[];
  source: { name: string; url: string | null } | null;
}

/** The address of an article, as browsers send it. */
export const articlePath = (id: number, slug: string): string => `/article/${id}/${encodeURIComponent(slug)}`;

export const teaserColumns = {
  id: true,
  slug: true,
  headline: true,
  excerpt: true,
  publishedAt: true,
  pictureSrc: true,
  pictureAlt: true,
  pictureCaption: true,
  pictureCredit: true,
  pictureWidth: true,
  pictureHeight: true,
  section: { select: { slug: true, name: true } },
} satisfies Prisma.ArticleSelect;

type TeaserRow = Prisma.ArticleGetPayload<{ select: typeof teaserColumns }>;

/** A row as a list shows it. */
export const toTeaser = (row: TeaserRow): Teaser => ({
  id: row.id,
  path: articlePath(row.id, row.slug),
  headline: row.headline,
  excerpt: row.excerpt,
  section: row.section,
  publishedAt: row.publishedAt,
  picture: row.pictureSrc
    ? {
        src: row.pictureSrc,
        alt: row.pictureAlt ?? '',
        width: row.pictureWidth ?? 1200,
        height: row.pictureHeight ?? 800,
        caption: row.pictureCaption,
        credit: row.pictureCredit,
      }
    : null,
});
