/** The beginning of a text, at most `length` characters, cut at a word's end with an ellipsis. */
export function excerptOf(text: string, length = 180): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return flat;
  return flat.slice(0, flat.lastIndexOf(' ', length)).replace(/[\s،؛:.]+$/, '') + '…';
}
