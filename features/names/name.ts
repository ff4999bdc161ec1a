import { words } from '#lib/arabic/words.ts';

/** A name with its spellings as written, the first of them the one that stands for it. */
export interface Name {
  id: number;
  label: string;
  spellings: string[];
}

/** The folded words of a spelling with spaces between; '' where there are none. Under it one spelling belongs to one name. */
export const spellingKey = (written: string): string => words(written).join(' ');

/** What an editor may write: letters of a spelling, words of one, spellings of a name. */
export const longest = { letters: 80, words: 5, spellings: 30 } as const;

export type SpellingProblem = 'missing' | 'too-long' | 'no-words';

/** What is wrong with a spelling; null where nothing is. */
export function spellingProblem(written: string): SpellingProblem | null {
  const text = written.trim();
  if (text === '') return 'missing';
  const found = words(text);
  if (found.length === 0) return 'no-words';
  return text.length > longest.letters || found.length > longest.words ? 'too-long' : null;
}

/** The spellings that an editor wrote, one a line or with commas between; each once. */
export const spellingsIn = (text: string): string[] => [
  ...new Map(
    text
      .toWellFormed()
      .replaceAll('\0', '')
      .split(/[\n\r،,؛;]+/)
      .map((line) => line.trim().replace(/\s+/g, ' '))
      .filter((line) => line !== '')
      .map((line) => [spellingKey(line) || line, line]),
  ).values(),
];
