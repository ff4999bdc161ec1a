import type { Codes } from '#features/search/document.ts';
import { rootKey, stemKey } from '#features/search/terms.ts';

/** What is known of an article besides its words. An article without a source is the newsroom's own. */
export interface Facts {
  headline: string;
  /** Milliseconds since 1970; null where unknown. */
  at: number | null;
  source: string | number | null;
  section: string | number | null;
}

/** An article as relatedness sees it. Its terms are keys of the search index's stems, each once, in the order of the text. */
export interface Profile extends Facts {
  terms: Int32Array;
  /** How often each term stands in the whole, in the headline, and in headline and lead. */
  all: Uint16Array;
  title: Uint16Array;
  lead: Uint16Array;
  /** Terms side by side in one sentence (names of two words, set phrases), each once: a key of the two, and their places in `terms`. */
  pairs: Int32Array;
  pairOf: Uint16Array;
  /** The first so many pairs are the headline's. */
  titlePairs: number;
  /** Words of the body, without stop words. */
  words: number;
  /** The length of the vector of `1 + ln(all)`. */
  norm: number;
}

// News says first what it is about: so many words of the body (about two sentences, without stop words) are the lead.
const leadWords = 60;
// More distinct terms than the longest reports have.
const mostTerms = 60_000;

/** The profile of an article from its row in the search index; by roots instead of stems it is coarser: other spellings and plurals meet. */
export function profileOf({ headline, body, roots, forms }: Codes, facts: Facts, by: 'stem' | 'root' = 'stem'): Profile {
  const places = new Map<number, number>();
  const counts = { all: [] as number[], title: [] as number[], lead: [] as number[] };
  const pairs = new Map<number, [number, number]>();
  let titlePairs = 0;
  let words = 0;
  let before: { key: number; place: number } | null = null;
  for (let i = 0; i < roots.length && places.size < mostTerms; i++) {
    if (i === headline) titlePairs = pairs.size;
    if (roots[i] === 0) {
      before = null;
      continue;
    }
    const key = by === 'stem' ? stemKey(roots[i]!, forms[i]!) : rootKey(roots[i]!);
    const place = places.get(key) ?? places.size;
    if (place === places.size) {
      places.set(key, place);
      for (const list of Object.values(counts)) list.push(0);
    }
    counts.all[place]!++;
    if (i < headline) counts.title[place]!++;
    if (i < headline || (i >= body && words < leadWords)) counts.lead[place]!++;
    if (i >= body) words++;
    if (before) pairs.set(pairKey(before.key, key), pairs.get(pairKey(before.key, key)) ?? [before.place, place]);
    before = { key, place };
  }
  return {
    ...facts,
    terms: Int32Array.from(places.keys()),
    all: Uint16Array.from(counts.all),
    title: Uint16Array.from(counts.title),
    lead: Uint16Array.from(counts.lead),
    pairs: Int32Array.from(pairs.keys()),
    pairOf: Uint16Array.from([...pairs.values()].flat()),
    titlePairs,
    words,
    norm: Math.sqrt(counts.all.reduce((sum, n) => sum + damped(n) ** 2, 0)),
  };
}

/** What a count says: the tenth mention says less than the first. */
export const damped = (count: number): number => (count > 0 ? 1 + Math.log(count) : 0);

export const pairKey = (a: number, b: number): number => Math.imul(a ^ (b >>> 15), 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35);
