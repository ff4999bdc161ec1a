import type { Codes } from '#features/search/document.ts';
import { rootKey, stemKey } from '#features/search/terms.ts';

/** What is known of an article besides its words. An article without a source is the newsroom's own. */
export interface Facts {
  headline: string;
  /** Milliseconds since 1970; null where unknown. */
  at: number | null;
  source: number | null;
  section: number | null;
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
  const places = new NumberSet(roots.length);
  const met = new NumberSet(roots.length);
  const [terms, pairs] = [new Int32Array(roots.length), new Int32Array(roots.length)];
  const [all, title, lead, pairOf] = [1, 1, 1, 2].map((n) => new Uint16Array(n * roots.length)) as [Counts, Counts, Counts, Counts];
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
    const place = places.add(key);
    terms[place] = key;
    all[place]!++;
    if (i < headline) title[place]!++;
    if (i < headline || (i >= body && words < leadWords)) lead[place]!++;
    if (i >= body) words++;
    if (before >= 0) {
      const pair = pairKey(terms[before]!, key);
      const known = met.size;
      const at = met.add(pair);
      if (at === known) {
        pairs[at] = pair;
        pairOf[2 * at] = before;
        pairOf[2 * at + 1] = place;
      }
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

/** Numbers, each once, in the order in which they came: open addressing, which takes a third of the time of a `Map`. */
class NumberSet {
  size = 0;
  readonly #mask: number;
  readonly #numbers: Int32Array;
  /** The place of the number in its slot, and one more; 0 is a free slot. */
  readonly #places: Uint16Array;

  constructor(most: number) {
    const slots = 2 ** Math.ceil(Math.log2(2 * most + 2));
    this.#mask = slots - 1;
    this.#numbers = new Int32Array(slots);
    this.#places = new Uint16Array(slots);
  }

  /** The number's place in the order, whether it is new or was there. */
  add(number: number): number {
    let slot = (number ^ (number >>> 15)) & this.#mask;
    for (; this.#places[slot] !== 0; slot = (slot + 1) & this.#mask) if (this.#numbers[slot] === number) return this.#places[slot]! - 1;
    this.#numbers[slot] = number;
    this.#places[slot] = ++this.size;
    return this.size - 1;
  }
}

/** What a count says: the tenth mention says less than the first. */
export const damped = (count: number): number => (count > 0 ? 1 + Math.log(count) : 0);

export const pairKey = (a: number, b: number): number => Math.imul(a ^ (b >>> 15), 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35);
