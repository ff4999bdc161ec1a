import { fold, foldWithMap } from './fold.ts';

const word = /[\p{L}\p{N}]+/gu;

/** The words of a text, folded: runs of letters and digits. */
export const words = (text: string): string[] => fold(text).match(word) ?? [];

/** A word of a text: its folded form, and where it stands in the raw text (with its tashkeel, from `start` to before `end`). */
export interface Segment {
  word: string;
  start: number;
  end: number;
}

/** The words of a text with their places in it, in order. */
export function segment(raw: string): Segment[] {
  const { text, from } = foldWithMap(raw);
  return Array.from(text.matchAll(word), ({ 0: found, index }) => {
    const start = from[index]!;
    const last = from[index + found.length - 1]!;
    // What folds to nothing after the last letter (tashkeel, a final hamza) belongs to the word.
    const next = from[index + found.length]!;
    return { word: found, start, end: next > last ? next : last + String.fromCodePoint(raw.codePointAt(last)!).length };
  });
}

/** The sentences of a text, each as its folded words; a line's end ends a sentence too, a point between digits does not. */
export const sentences = (text: string): string[][] =>
  fold(text)
    .split(/[!?؟\n\r]+|\.+(?!\d)/)
    .map((sentence) => sentence.match(word) ?? [])
    .filter((found) => found.length > 0);
