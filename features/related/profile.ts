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

/**
 * The profile of an article from its row in the search index; by roots instead of stems it is coarser: other spellings and plurals meet.
 * `canonical` brings the stems of one name's spellings to one (features/search/term-names.ts).
 */
export function profileOf(
  { headline, body, roots, forms }: Codes,
  facts: Facts,
  by: 'stem' | 'root' = 'stem',
  canonical = (key: number) => key,
): Profile {
  // Hundreds of these are made for one article's related stories: flat arrays, no object for a word.
  const places = new Map<number, number>();
  const [terms, pairs] = [new Int32Array(roots.length), new Int32Array(roots.length)];
  const [all, title, lead, pairOf] = [1, 1, 1, 2].map((n) => new Uint16Array(n * roots.length)) as [Counts, Counts, Counts, Counts];
  const met = new Set<number>();
  let titlePairs = 0;
  let words = 0;
  let before = -1;
  for (let i = 0; i < roots.length && places.size < mostTerms; i++) {
    if (i === headline) titlePairs = met.size;
    if (roots[i] === 0) {
      before = -1;
      continue;
    }
    const key = by === 'stem' ? canonical(stemKey(roots[i]!, forms[i]!)) : rootKey(roots[i]!);
    const found = places.get(key);
    const place = found ?? places.size;
    if (found === undefined) {
      places.set(key, place);
      terms[place] = key;
    }
    all[place]!++;
    if (i < headline) title[place]!++;
    if (i < headline || (i >= body && words < leadWords)) lead[place]!++;
    if (i >= body) words++;
    if (before >= 0) {
      const [pair, at] = [pairKey(terms[before]!, key), met.size];
      if (met.add(pair).size > at) [pairs[at], pairOf[2 * at], pairOf[2 * at + 1]] = [pair, before, place];
    }
    before = place;
  }
  let squares = 0;
  for (let k = 0; k < places.size; k++) squares += damped(all[k]!) ** 2;
  return {
    ...facts,
    terms: terms.subarray(0, places.size),
    all: all.subarray(0, places.size),
    title: title.subarray(0, places.size),
    lead: lead.subarray(0, places.size),
    pairs: pairs.subarray(0, met.size),
    pairOf: pairOf.subarray(0, 2 * met.size),
    titlePairs,
    words,
    norm: Math.sqrt(squares),
  };
}
type Counts = Uint16Array<ArrayBuffer>;

/** What a count says: the tenth mention says less than the first. */
export const damped = (count: number): number => (count > 0 ? 1 + Math.log(count) : 0);

export const pairKey = (a: number, b: number): number => Math.imul(a ^ (b >>> 15), 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35);
