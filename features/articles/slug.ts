const noise = /[\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The words of a headline for an address: no tashkeel, no punctuation, joined by hyphens, at most 80 characters at a word's end. */
export function slugOf(headline: string): string {
  const words =
    headline
      .normalize('NFC')
      .replace(noise, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  let slug = '';
  for (const word of words) {
    if (slug && slug.length + word.length + 1 > 80) break;
    slug = slug ? `${slug}-${word}` : word.slice(0, 80).replace(/[\ud800-\udbff]$/, '');
  }
  return slug || 'article';
}
