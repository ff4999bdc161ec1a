import { words } from '#lib/arabic/words.ts';
import { noNames, type AliasTable } from '#features/names/alias-table.ts';
import { stemKey, termOf, type Term } from './terms.ts';

/** A word of a query. */
export interface QueryWord {
  word: string;
  term: Term;
  /** What may stand for it: other spellings of the name that it is, and what one counts beside the word as it was asked (1). */
  others: { term: Term; weight: number }[];
}

/** What a reader asked for, in terms. Every text is a query; one without terms finds nothing. */
export interface Query {
  /** The words that rank, in order, those of phrases too. */
  words: QueryWord[];
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
// What another spelling counts: the spelling that was asked for comes first, the other soon after.
const alias = 0.8;
/** What a word counts that is only likely another spelling (widen-query.ts): too little to match where a hundred articles have what was asked. */
export const likely = 0.25;
/** Other spellings of all words of a query together. */
export const mostOthers = 32;
const sentence = 5;
const mostQuoted = 0.75;
const quotes = /"([^"]*)"|“([^”]*)”|«([^»]*)»/g;
// A hyphen that begins a word; one between words, or before a space, is only punctuation.
const minus = /(^|\s)[-−–](?=[\p{L}\p{N}])([^\s"“«]+)/gu;

/** Reads a query: words, `"phrases"`, `-excluded`; names of the table are asked for in their other spellings too. Beyond 1,000 characters it is cut. */
export function readQuery(raw: string, names: AliasTable = noNames): Query {
  const text = raw.slice(0, longest);
  const excluded: Term[] = [];
  const rest = text.replace(minus, (_, before: string, word: string) => {
    excluded.push(...termsOf(word));
    return before;
  });
  const all = words(rest);
  const phrases = Array.from(rest.matchAll(quotes), (m) => termsOf(m[1] ?? m[2] ?? m[3] ?? '')).filter((p) => p.length > 0);
  const others = otherSpellings(all, names);
  const found = all.flatMap((word, i) => {
    const term = termOf(word);
    return term ? [{ word, term, others: distinct(others[i]!, term) }] : [];
  });
  let left = mostOthers;
  for (const word of found) {
    word.others.splice(left);
    left -= word.others.length;
  }
  const quoted = phrases.reduce((sum, phrase) => sum + phrase.length, 0);
  return {
    words: found,
    phrases: found.length >= sentence && quoted < mostQuoted * found.length ? [] : phrases,
    excluded,
    onlyStopWords: all.length > 0 && found.length === 0,
  };
}

/** For each word, the words that stand for it in another spelling of the name that it belongs to. */
function otherSpellings(all: string[], names: AliasTable): string[][] {
  const others: string[][] = all.map(() => []);
  for (let at = 0; at < all.length;) {
    const name = names.matchAt(all, at);
    for (const other of name?.others ?? []) {
      // Word for word; of names written together and apart, the longest part for the whole, the whole for each part.
      const longest = other.reduce((a, b) => (b.length > a.length ? b : a));
      for (let i = 0; i < name!.length; i++) others[at + i]!.push(other.length === name!.length ? other[i]! : longest);
    }
    at += name?.length ?? 1;
  }
  return others;
}

function distinct(others: string[], { root, form }: Term): QueryWord['others'] {
  const terms = new Map(others.flatMap(termsOf).map((term) => [stemKey(term.root, term.form), { term, weight: alias }]));
  terms.delete(stemKey(root, form));
  return [...terms.values()];
}

const termsOf = (text: string): Term[] =>
  words(text).flatMap((word) => {
    const term = termOf(word);
    return term ? [term] : [];
  });
