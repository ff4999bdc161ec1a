import { words } from '#lib/arabic/words.ts';
import type { Name } from './name.ts';

/** A name found among words: how many of them it takes, and its other spellings in folded words. */
export interface Match {
  length: number;
  others: string[][];
}

/** The editors' names, ready to ask. Words may carry the article, «and» or a preposition. */
export interface AliasTable {
  names: Name[];
  /** The name that begins at a place among folded words, the longest spelling first; null where none does. */
  matchAt: (folded: string[], at: number) => Match | null;
  /** All spellings of the name that a word or words are, as written; none when they are no name of the table. */
  spellingsOf: (name: string) => string[];
  /** The folded words of a text, each name of the table in its first spelling: two spellings of one name have one key. */
  aliasKey: (text: string) => string;
  /** The folded words of a text in every spelling of the names in it, its own first; at most 64. */
  variants: (text: string) => string[];
}

interface Spelling {
  words: string[];
  name: Name;
}

const mostVariants = 64;
const bareLetters = 4;

/** The table of a list of names. Of two names with one spelling, which the database refuses, the first has it. */
export function aliasTable(names: Name[]): AliasTable {
  const byFirst = new Map<string, Spelling[]>();
  const folded = new Map<Name, string[][]>(names.map((name) => [name, name.spellings.map(words).filter((w) => w.length > 0)]));
  const add = (first: string, spelling: Spelling) => {
    const same = byFirst.get(first) ?? [];
    if (!same.some((s) => s.words.length === spelling.words.length && s.words.slice(1).join() === spelling.words.slice(1).join())) {
      byFirst.set(first, [...same, spelling].sort((a, b) => b.words.length - a.words.length)); // prettier-ignore
    }
  };
  for (const [name, spellings] of folded) for (const spelled of spellings) add(spelled[0]!, { words: spelled, name });
  // Without its article a name is met too, where no other name is spelled so and enough is left to be no other word.
  for (const [name, spellings] of folded) {
    for (const spelled of spellings) {
      const bare = spelled[0]!.replace(/^ال/, '');
      if (bare.length >= bareLetters) add(bare, { words: [bare, ...spelled.slice(1)], name });
    }
  }

  function find(text: string[], at: number): Spelling | null {
    for (const first of readings(text[at]!)) {
      const found = byFirst.get(first)?.find((s) => s.words.every((word, i) => i === 0 || word === text[at + i]));
      if (found) return found;
    }
    return null;
  }

  function replaced(text: string, spellingsOf: (name: Name) => string[][]): string[] {
    const all = words(text);
    let texts: string[][] = [[]];
    for (let at = 0; at < all.length;) {
      const found = find(all, at);
      const choices = found ? spellingsOf(found.name) : [[all[at]!]];
      texts = texts.flatMap((before) => choices.map((choice) => [...before, ...choice])).slice(0, mostVariants);
      at += found?.words.length ?? 1;
    }
    return texts.map((t) => t.join(' '));
  }

  return {
    names,
    matchAt: (text, at) => {
      const found = find(text, at);
      if (!found) return null;
      const own = found.words.join(' ');
      return { length: found.words.length, others: folded.get(found.name)!.filter((other) => other.join(' ') !== own) };
    },
    spellingsOf: (name) => {
      const text = words(name);
      const found = text.length > 0 ? find(text, 0) : null;
      return found?.words.length === text.length ? found.name.spellings : [];
    },
    aliasKey: (text) => replaced(text, (name) => folded.get(name)!.slice(0, 1))[0]!,
    variants: (text) => [...new Set([words(text).join(' '), ...replaced(text, (name) => folded.get(name)!)])].slice(0, mostVariants),
  };
}

/** Nobody's names: every word stands for itself. */
export const noNames = aliasTable([]);

const article = /^[وف]?(?:[بك]?ال|لل)(?=...)/;
const clitics = /^(?:[وف][بلك]?|[بلك])(?=....)/;

/** A word as it stands, then as the name that it may carry a clitic with: «وللشرع» is «الشرع». */
function readings(word: string): string[] {
  const rest = word.replace(article, '');
  if (rest !== word) return [word, `ال${rest}`, rest];
  const bare = word.replace(clitics, '');
  return bare === word ? [word] : [word, bare, word.slice(1)];
}
