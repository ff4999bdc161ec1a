/** How many stories an editor may feature beside the lead. */
export const mostFeatured = 6;

/** The longest text of the breaking bar, in UTF-16 units: two lines on a phone. */
export const longestBreaking = 140;

/** For how many hours the bar may stand at the longest: what is older is not breaking. */
export const longestBreakingHours = 72;

/** Why a field of the desk's front page is refused; the wording is in the catalogue. */
export type FrontProblem = 'no-article' | 'twice' | 'nothing' | 'not-a-time' | 'past' | 'too-far' | 'missing' | 'too-long';

/** The article that somebody names by its number (in any digits) or its address; null: this names none. */
export function articleNumber(text: string): number | null {
  const plain = text.trim().replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  const [, number] = /^(\d{1,9})$/.exec(plain) ?? /(?:^|\/)(?:article|a)\/(\d{1,9})(?:[/?#]|$)/.exec(plain) ?? [];
  return number && Number(number) > 0 ? Number(number) : null;
}
