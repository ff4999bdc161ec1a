/**
 * Words a minute that an adult reads silently in Arabic (Brysbaert 2019, How many words do we read per minute?, Journal of Memory and
 * Language 109, table of languages; see docs/decisions/011-reading.md).
 */
const wordsPerMinute = 181;

/** How many whole minutes a text of so many words takes, one at the least. Vowel signs and punctuation are no words (`lib/arabic/words.ts`). */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / wordsPerMinute));
