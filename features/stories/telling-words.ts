import { nameKey, nameScore } from '#lib/arabic/names.ts';
import { segment } from '#lib/arabic/words.ts';
import { damped } from '#features/related/profile.ts';
import type { Rarity } from '#features/related/signs.ts';
import { stemKey, termOf } from '#features/search/terms.ts';

/** A word that tells what an article is about: mostly names. */
export interface TellingWord {
  /** Folded, in its shortest form. */
  word: string;
  /** The key of its stem in the index. */
  term: number;
  /** Under which its other spellings meet. */
  spelling: string;
  weight: number;
}

// Names stand in the first paragraphs.
const readLetters = 6000;
const most = 20;
// A word of the headline counts as so many mentions more.
const headlined = 2;
// From here on two spellings are one name (docs/decisions/008-name-spellings.md); keys of one sign meet too much.
const oneName = 0.8;
const shortestKey = 2;

/** The twenty words that an article says again and again, or in its headline, and that others seldom say; the most telling first. `canonical` brings the spellings of one name to one (features/search/term-names.ts). */
export function tellingWords(
  { headline, text }: { headline: string; text: string },
  rarity: Rarity,
  canonical = (key: number) => key,
): TellingWord[] {
  const counts = new Map<number, { word: string; count: number }>();
  const count = (part: string, each: number) => {
    for (const { word } of segment(part)) {
      const term = word.length >= 3 && !/\d/.test(word) ? termOf(word) : null;
      if (!term) continue;
      const key = canonical(stemKey(term.root, term.form));
      const seen = counts.get(key);
      if (!seen) counts.set(key, { word, count: each });
      else {
        seen.count += each;
        if (word.length < seen.word.length) seen.word = word;
      }
    }
  };
  count(headline, 1 + headlined);
  count(text.slice(0, readLetters), 1);
  return Array.from(counts, ([term, { word, count: said }]) => ({ term, word, weight: damped(said - 1) * Math.max(0, rarity(term)) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map((one) => ({ ...one, spelling: nameKey(one.word) }));
}

/** How much of what is telling in each of two articles the other has among its own, by stem or as another spelling of one name: 0 to 1. */
export function tellingShared(a: TellingWord[], b: TellingWord[]): number {
  const whole = (words: TellingWord[]) => words.reduce((sum, { weight }) => sum + weight, 0);
  const both = (ours: TellingWord[], theirs: TellingWord[]) =>
    whole(ours.filter((one) => theirs.some((other) => isOneWord(one, other)))) / (whole(ours) || 1);
  return Math.sqrt(both(a, b) * both(b, a));
}

const isOneWord = (a: TellingWord, b: TellingWord): boolean =>
  a.term === b.term || (a.spelling.length >= shortestKey && a.spelling === b.spelling && nameScore(a.word, b.word) >= oneName);
