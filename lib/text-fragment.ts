/** A quotation of more words than this is named by how it begins and ends. */
const wholeUpTo = 10;
const atEachEnd = 4;

/**
 * The end of an address that leads to these words in a page (WICG Scroll to Text Fragment: `#:~:text=start,end`); empty where there are none.
 * The hyphen is part of its grammar, so it is escaped too.
 */
export function textFragment(selected: string): string {
  const words = selected.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return '';
  const named = (some: string[]) => encodeURIComponent(some.join(' ').toWellFormed()).replaceAll('-', '%2D');
  const text = words.length <= wholeUpTo ? named(words) : `${named(words.slice(0, atEachEnd))},${named(words.slice(-atEachEnd))}`;
  return `#:~:text=${text}`;
}
