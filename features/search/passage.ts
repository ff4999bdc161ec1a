import { hashOf, scan } from '#lib/arabic/scan.ts';
import { words } from '#lib/arabic/words.ts';
import type { QueryWord } from './query.ts';
import { stemKey, termOf, type Term } from './terms.ts';

/** A run of raw text; the words of the query are marked. */
export interface Piece {
  text: string;
  marked: boolean;
}

const length = 32;
const before = 6;

/** What a query asks for: words of its roots, and other spellings of its names, by their stems, with the root of the query's own word. */
export interface Asked {
  roots: ReadonlySet<number>;
  spellings: ReadonlyMap<number, number>;
}

/** Which words of a text the query's words ask for. */
export const asks = (query: QueryWord[]): Asked => ({
  roots: new Set(query.map(({ term }) => term.root)),
  spellings: new Map(query.flatMap(({ term: { root }, others }) => others.map((o) => [stemKey(o.term.root, o.term.form), root] as const))),
});

/** A text's words that are asked for: where they stand in it, which words of it they are, and their roots. */
interface Hits {
  hits: { root: number; place: number; start: number; end: number }[];
  /** Where every word begins and ends. */
  starts: number[];
  ends: number[];
}

// The term of a word by the hash of the word, null for a stop word: to look a number up costs a tenth of a string. One word in 10,000 has a
// namesake, and may be marked, or not, in its stead.
const termAt = new Map<number, Term | null>();

function findHits(raw: string, { roots, spellings }: Asked): Hits {
  const found: Hits = { hits: [], starts: [], ends: [] };
  scan(raw, (start, end, hash) => {
    let term = termAt.get(hash);
    if (term === undefined) {
      // One sign may be several words.
      term = termOf(words(raw.slice(start, end)).find((word) => hashOf(word) === hash) ?? '');
      if (termAt.size >= 400_000) termAt.clear();
      termAt.set(hash, term);
    }
    const place = found.starts.push(start) - 1;
    found.ends.push(end);
    if (!term) return;
    const root = roots.has(term.root) ? term.root : spellings.size > 0 ? spellings.get(stemKey(term.root, term.form)) : undefined;
    if (root !== undefined) found.hits.push({ root, place, start, end });
  });
  return found;
}

/** The whole text in pieces. */
export const markAll = (raw: string, asked: Asked): Piece[] => cut(raw, findHits(raw, asked).hits, 0, raw.length);

/**
 * About 32 words of the text, around the place where most different words of the query stand together (the first such place), in pieces; null when
 * the text has none of them. Cut at words, with an ellipsis where it does not begin or end with the text.
 */
export function bestPassage(raw: string, asked: Asked): Piece[] | null {
  const { hits, starts, ends } = findHits(raw, asked);
  if (hits.length === 0) return null;
  let best = { first: 0, last: 0, different: 0, count: 0 };
  for (let i = 0, j = 0; i < hits.length; i++) {
    while (j < hits.length && hits[j]!.place < hits[i]!.place + length - before) j++;
    const different = new Set(hits.slice(i, j).map((h) => h.root)).size;
    if (different > best.different || (different === best.different && j - i > best.count + 2)) {
      best = { first: hits[i]!.place, last: hits[j - 1]!.place, different, count: j - i };
    }
  }
  const first = Math.max(0, Math.min(best.first - before, starts.length - length));
  const last = Math.min(starts.length - 1, first + length - 1);
  const start = first === 0 ? 0 : starts[first]!;
  const end = last === starts.length - 1 ? raw.length : ends[last]!;
  const within = hits.filter((h) => h.place >= first && h.place <= last);
  const pieces = cut(raw, within, start, end);
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
