import { root, stem } from '#lib/arabic/stem.ts';
import { isStopWord } from '#lib/arabic/stop-words.ts';

/**
 * A word as the index knows it, in numbers, so that nothing must be looked up to write an article. `root` is a hash of its root (never 0); `form`
 * tells, among words of one root, its stem (the upper 9 bits) and the word itself (all 16). Among a million roots one has a namesake in
 * 4,000 cases; the ranking can bear that.
 */
export interface Term {
  root: number;
  form: number;
}

/** The key of the list of articles that have the term's root. */
export const rootKey = (root: number): number => root | 0;

/** The key of the list of articles that have a stem: the root and what `form` says of the stem. */
export const stemKey = (root: number, form: number): number => mix(root ^ Math.imul((form >>> stemShift) + 1, 0x9e3779b1));

/** What `form >>> stemShift` leaves tells the stem. */
export const stemShift = 7;

const kept = new Map<string, Term | null>();

/** The numbers of a folded word; null for a stop word. */
export function termOf(word: string): Term | null {
  let term = kept.get(word);
  if (term === undefined) {
    term = isStopWord(word)
      ? null
      : { root: hash(root(word)) >>> 0 || 1, form: ((hash(stem(word)) & 0x1ff) << stemShift) | (hash(word) & 0x7f) };
    // Most words of a text are among few; a full table starts again rather than grow.
    if (kept.size >= 400_000) kept.clear();
    kept.set(word, term);
  }
  return term;
}

/** FNV-1a over UTF-16 units, mixed: a signed 32-bit integer. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h);
}

/** The end of MurmurHash3: every bit of the number bears on every bit of the result, a signed 32-bit integer (PostgreSQL's `integer`). */
function mix(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
