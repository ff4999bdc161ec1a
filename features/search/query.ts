import { words } from '#lib/arabic/words.ts';
import { termOf, type Term } from './terms.ts';

/** What a reader asked for, in terms. Every text is a query; one without terms finds nothing. */
export interface Query {
  /** The words that rank, in order, those of phrases too. */
  words: { word: string; term: Term }[];
  /**
   * Words in quotation marks: they must stand side by side (stop words between them do not count). In a query of five words or more, such as
   * a pasted headline, quotation marks around less than three quarters are only punctuation.
   */
  phrases: Term[][];
  /** Words written `-word`: articles with their stem are left out. */
  excluded: Term[];
  /** Whether there were words, and all of them stop words. */
  onlyStopWords: boolean;
}

const longest = 1000;
const sentence = 5;
const mostQuoted = 0.75;
const quotes = /"([^"]*)"|“([^”]*)”|«([^»]*)»/g;
// A hyphen that begins a word; one between words, or before a space, is only punctuation.
const minus = /(^|\s)[-−–](?=[\p{L}\p{N}])([^\s"“«]+)/gu;

/** Reads a query: words, `"phrases"`, `-excluded`. Beyond 1,000 characters it is cut. */
export function readQuery(raw: string): Query {
  const text = raw.slice(0, longest);
  const excluded: Term[] = [];
  const rest = text.replace(minus, (_, before: string, word: string) => {
    excluded.push(...termsOf(word));
    return before;
  });
  const all = words(rest);
  const phrases = Array.from(rest.matchAll(quotes), (m) => termsOf(m[1] ?? m[2] ?? m[3] ?? '')).filter((p) => p.length > 0);
  const found = all.flatMap((word) => {
    const term = termOf(word);
    return term ? [{ word, term }] : [];
  });
  const quoted = phrases.reduce((sum, phrase) => sum + phrase.length, 0);
  return {
    words: found,
    phrases: found.length >= sentence && quoted < mostQuoted * found.length ? [] : phrases,
    excluded,
    onlyStopWords: all.length > 0 && found.length === 0,
  };
}

const termsOf = (text: string): Term[] =>
  words(text).flatMap((word) => {
    const term = termOf(word);
    return term ? [term] : [];
  });
