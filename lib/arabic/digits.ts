/** CLDR's names of the two sets of digits that Arabic newspapers write: ٠-٩ and 0-9. */
export type Digits = 'arab' | 'latn';

const pairs = { arab: '٠١٢٣٤٥٦٧٨٩٬٫', latn: '0123456789,.' };

/** A number's text in the other digits, with the separators that go with them (those only between digits). What is in them already stays. */
export function withDigits(text: string, digits: Digits): string {
  const from = digits === 'arab' ? pairs.latn : pairs.arab;
  const sign = digits === 'arab' ? /\d(?:[\d,.]*\d)?/g : /[٠-٩](?:[٠-٩٬٫]*[٠-٩])?/g;
  return text.replace(sign, (number) => [...number].map((one) => pairs[digits][from.indexOf(one)] ?? one).join(''));
}
