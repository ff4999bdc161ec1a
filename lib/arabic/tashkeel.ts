/** The vowel signs: tanwin, harakat, shadda, sukun and the small alef. Hamza and madda are part of their letter, and stay. */
const tashkeel = /[\u064b-\u0652\u0656-\u065f\u0670]/g;

/** A text without its vowel signs. */
export const withoutTashkeel = (text: string): string => text.normalize('NFC').replace(tashkeel, '');
