/** The beginning of a text, at most `length` characters, cut at a word's end with an ellipsis. */
export function excerptOf(text: string, length = 180): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return flat;
  const end = flat.lastIndexOf(' ', length);
  // One word as long as that is no word; it is cut, though not through a letter.
  const cut = end > 0 ? flat.slice(0, end) : flat.slice(0, length).replace(/[\ud800-\udbff]$/, '');
  return cut.replace(/[\s،؛:.]+$/, '') + '…';
}
