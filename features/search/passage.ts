import { segment } from '#lib/arabic/words.ts';
import type { QueryWord } from './query.ts';
import { stemKey, termOf } from './terms.ts';

/** A run of raw text; the words of the query are marked. */
export interface Piece {
  text: string;
  marked: boolean;
}

const length = 32;
const before = 6;

/** Which words of a text the query asks for, by the root of the query's word: those of its roots, and other spellings of its names. */
export function asks(query: QueryWord[]): (word: string) => number | null {
  const roots = new Set(query.map(({ term }) => term.root));
  const spellings = new Map(query.flatMap(({ term: { root }, others }) => others.map((o) => [stemKey(o.term.root, o.term.form), root])));
  return (word) => {
    const term = termOf(word);
    if (!term) return null;
    return roots.has(term.root) ? term.root : (spellings.get(stemKey(term.root, term.form)) ?? null);
  };
}

/** The whole text in pieces. */
export function markAll(raw: string, asked: ReturnType<typeof asks>): Piece[] {
  return cut(
    raw,
    segment(raw).filter(({ word }) => asked(word) !== null),
    0,
    raw.length,
  );
}

/**
 * About 32 words of the text, around the place where most different words of the query stand together (the first such place), in pieces; null when
 * the text has none of them. Cut at words, with an ellipsis where it does not begin or end with the text.
 */
export function bestPassage(raw: string, asked: ReturnType<typeof asks>): Piece[] | null {
  const all = segment(raw);
  const hits = all.flatMap(({ word }, place) => {
    const root = asked(word);
    return root === null ? [] : [{ root, place }];
  });
  if (hits.length === 0) return null;
  let best = { first: 0, last: 0, different: 0, count: 0 };
  for (let i = 0, j = 0; i < hits.length; i++) {
    while (j < hits.length && hits[j]!.place < hits[i]!.place + length - before) j++;
    const different = new Set(hits.slice(i, j).map((h) => h.root)).size;
    if (different > best.different || (different === best.different && j - i > best.count + 2)) {
      best = { first: hits[i]!.place, last: hits[j - 1]!.place, different, count: j - i };
    }
  }
  const first = Math.max(0, Math.min(best.first - before, all.length - length));
  const last = Math.min(all.length - 1, first + length - 1);
  const start = first === 0 ? 0 : all[first]!.start;
  const end = last === all.length - 1 ? raw.length : all[last]!.end;
  const pieces = cut(
    raw,
    all.slice(first, last + 1).filter(({ word }) => asked(word) !== null),
    start,
    end,
  );
  if (start > 0) pieces.unshift({ text: '… ', marked: false });
  if (end < raw.length) pieces.push({ text: ' …', marked: false });
  return pieces;
}

function cut(raw: string, marks: { start: number; end: number }[], start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const mark of marks) {
    // One sign may be several words: it is marked once.
    if (mark.start < at) continue;
    if (mark.start > at) pieces.push({ text: raw.slice(at, mark.start), marked: false });
    pieces.push({ text: raw.slice(mark.start, mark.end), marked: true });
    at = mark.end;
  }
  if (at < end) pieces.push({ text: raw.slice(at, end), marked: false });
  return pieces;
}
