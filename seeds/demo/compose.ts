import type { Block, Rich } from '#features/articles/blocks.ts';

/** One story of the demo newsroom, as its writer types it; `load-demo.ts` turns it into rows. */
export interface DemoArticle {
  /** Names the story in tests and in other seed files, and its picture `public/demo/{key}.svg`. */
  key: string;
  section: SectionSlug;
  author: AuthorSlug;
  /** Age at loading time in hours, so that a freshly loaded newsroom is fresh. */
  hoursAgo: number;
  /** Where it is told from («دمشق»). */
  dateline?: string;
  headline: string;
  standfirst: string;
  tags: string[];
  /** The closing line of who wrote, edited and helped, without parentheses. */
  credit?: string;
  /** The agency that it came from; none for the newsroom's own. */
  source?: { slug: string; name: string };
  picture?: { alt: string; caption: string; credit: string };
  body: Block[];
}

export type SectionSlug = 'politics' | 'gulf' | 'world' | 'sports' | 'health' | 'arts' | 'economy';
export type AuthorSlug = 'salma-alhibr' | 'idris-alqalam' | 'naila-aldaftar' | 'yusuf-almidad' | 'rana-alqirtas' | 'malik-alsatr';

/** A paragraph. */
export const p = (...text: Rich): Block => ({ type: 'paragraph', text });

/** A heading inside the text. */
export const h = (text: string): Block => ({ type: 'heading', level: 2, text: [text] });

/** A pulled quotation and who said it; the text comes without «», which the page sets. */
export const q = (text: string, cite?: string): Block => ({ type: 'quote', text: [text], cite });

/** A list with bullets. */
export const ul = (...items: string[]): Block => ({ type: 'list', ordered: false, items: items.map((i) => [i]) });

/** A link inside a paragraph. */
export const a = (text: string, href: string) => ({ text, href });

/** Stressed words inside a paragraph. */
export const b = (text: string) => ({ text, strong: true as const });
