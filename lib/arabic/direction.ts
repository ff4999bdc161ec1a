export type Direction = 'rtl' | 'ltr';

/** Letters of scripts that run from the right: Hebrew, Arabic, Syriac, Thaana, N'Ko (Unicode: Bidi_Class R and AL, living scripts). */
const fromRight = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const letter = /\p{L}/gu;
/** An address says nothing of the language it stands in. */
const address = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/g;

/**
 * The direction in which a block of text is set: that of the script with more letters. A text without letters, and one with as many of
 * each, runs from the right, as the page does. Addresses, marks, digits and signs do not count.
 */
export function directionOf(text: string): Direction {
  const letters = text.replace(address, ' ').match(letter) ?? [];
  const right = letters.filter((l) => fromRight.test(l)).length;
  return letters.length - right > right ? 'ltr' : 'rtl';
}

/** What an element's `dir` needs to say on our pages: nothing, where the block runs as the page does. */
export const ownDirection = (text: string): 'ltr' | undefined => (directionOf(text) === 'ltr' ? 'ltr' : undefined);
