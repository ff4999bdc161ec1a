/** Words in the Arabic script with their marks, the digits right after them, and what stands between two such words. */
const arabicRun = /(\p{Script=Arabic}(?:[\p{Script=Arabic}\p{M}\p{Nd}]|[ ،؛.:-]+(?=\p{Script=Arabic}))*)/gu;

/**
 * Cuts a text where Arabic begins and ends: pieces with an odd index are Arabic. In a block that runs from the left each has to be set apart, or
 * the numbers after it turn round (Unicode bidi, W2). Joined again it is the text.
 */
export const arabicRuns = (text: string): string[] => text.split(arabicRun);
