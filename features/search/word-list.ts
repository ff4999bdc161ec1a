import { fold } from '#lib/arabic/fold.ts';
import { wordKey } from '#lib/arabic/names/key.ts';
import { isStopWord } from '#lib/arabic/stop-words.ts';
import { segment } from '#lib/arabic/words.ts';
import type { Searched } from './document.ts';
import { integers } from './sql.ts';
import { hash } from './terms.ts';

/** Words folded, as they are written (without tashkeel), and in how many articles; in the order of the folded words. */
export interface WordCounts {
  words: string[];
  written: string[];
  found: number[];
}

// Of many articles at once, so many are counted: a word that readers mistype is in more than one of them.
const sampled = 1024;
const beginning = 300;
const marks = /[\p{Mn}\p{Cf}\u0640]/gu;

/** The words of headlines, tags and beginnings: those that readers are likely to search for. */
export function countWords(articles: Searched[]): WordCounts {
  const counts = new Map<string, { written: string; found: number }>();
  const step = Math.ceil(articles.length / sampled);
  for (let i = 0; i < articles.length; i += step) {
    const { headline, tags, text } = articles[i]!;
    const raw = [headline, ...tags, text.slice(0, beginning)].join('\n').replaceAll('\0', ' ');
    const seen = new Set<string>();
    for (const { word, start, end } of segment(raw)) {
      if (seen.has(word) || word.length < 3 || word.length > 24 || /\d/.test(word) || isStopWord(word)) continue;
      seen.add(word);
      const count = counts.get(word);
      if (count) count.found++;
      else counts.set(word, { written: raw.slice(start, end).replace(marks, ''), found: 1 });
    }
  }
  // In one order everywhere, so that no two transactions wait for each other.
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return { words: sorted.map(([w]) => w), written: sorted.map(([, c]) => c.written), found: sorted.map(([, c]) => c.found) };
}

/**
 * Hashes of a word and of what is left when any one letter is left out. Two words that one letter more, less, other or exchanged makes
 * of each other share one (Garbe's symmetric deletes, SymSpell, 2012).
 */
export function nearKeys(word: string): number[] {
  const keys = new Set([hash(word)]);
  for (let i = 0; i < word.length; i++) keys.add(hash(word.slice(0, i) + word.slice(i + 1)));
  return [...keys];
}

/** A folded word as readers type it: without «and» and the article, where two letters stay. A migration says the same in SQL. */
export const bareOf = (word: string): string => word.replace(/^[وف]?(?:[بك]?ال|لل)(?=..)/, '');

/** The statement that adds counts to the list, and its values. */
export const addWords = (counts: WordCounts): [text: string, ...values: unknown[]] => [
  `INSERT INTO "SearchWord" (word, written, found, near, bare, "nameKey") SELECT word, written, found, near::int[], bare, key FROM unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::text[], $6::text[]) AS w(word, written, found, near, bare, key)
   ON CONFLICT (word) DO UPDATE SET found = "SearchWord".found + EXCLUDED.found, "nameKey" = EXCLUDED."nameKey"`,
  counts.words,
  counts.written,
  counts.found,
  counts.words.map((word) => integers(nearKeys(word))),
  counts.words.map(bareOf),
  counts.words.map(wordKey),
];

/** How many letters must be put in, left out, changed or exchanged with their neighbour (Damerau 1964, optimal string alignment). */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j]!, before[j - 2]! + 1);
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}

/** Of words like `word`, the nearest that so few changes make of it, the commoner first; or null. */
export function nearest(word: string, others: { word: string; written: string; found: number }[]): string | null {
  const allowed = word.length <= 4 ? 1 : 2;
  const near = others
    .map((other) => ({ ...other, away: distance(fold(word), other.word) }))
    .filter((other) => other.away > 0 && other.away <= allowed)
    .sort((a, b) => a.away - b.away || b.found - a.found);
  return near[0]?.written ?? null;
}
