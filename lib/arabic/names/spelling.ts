import { fold } from '../fold.ts';
import { signs } from './signs.ts';

/** One word of a name, folded. */
export interface Spelling {
  readonly whole: string;
  /** Without the article; '' where there is none, or where too little would stay. */
  readonly bare: string;
}

/**
 * The words of a name, folded. Particles of descent are left out («محمد بن سلمان» and «محمد سلمان» are one), and «عبد» stands alone, since
 * «عبد الله» and «عبدالله» are one.
 */
export function spellings(name: string): Spelling[] {
  const parts = wordsOf(name).flatMap(servantApart);
  const kept = parts.filter((part) => !particles.has(part));
  return (kept.length > 0 ? kept : parts).map((whole) => ({ whole, bare: withoutArticle(whole) }));
}

// A single word that is folded already, as the index asks for them by the million, goes straight through.
const wordsOf = (name: string): string[] => (plain.test(name) ? [name] : (fold(name).match(/[\p{L}\p{N}]+/gu) ?? []));
const plain = new RegExp(`^[${signs}]+$`);

const particles = new Set(['بن', 'ابن', 'بنت', 'ال']);

const servantApart = (word: string): string[] => (word.startsWith('عبدال') && word.length >= 7 ? ['عبد', word.slice(3)] : [word]);

/** A folded word without the article, where three letters stay; else ''. */
export const withoutArticle = (word: string): string => (word.startsWith('ال') && word.length >= 5 ? word.slice(2) : '');
