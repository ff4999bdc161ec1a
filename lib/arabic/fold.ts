const marks =
  /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const letters: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ئ: 'ي',
  ی: 'ي',
  ې: 'ي',
  ے: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ۀ: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ک: 'ك',
  گ: 'ك',
  پ: 'ب',
  چ: 'ج',
  ژ: 'ز',
  ڤ: 'ف',
  ء: '',
};
const letter = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

/**
 * The form under which spellings of one word meet: compatibility forms resolved (NFKC), tashkeel, tatweel and invisible controls gone,
 * hamza and alef forms, ى/ي, ة/ه and Persian letters brought to one, digits to 0-9, Latin to lower case. Idempotent.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(marks, '')
    .replace(letter, (l) => letters[l]!)
    .replace(/[٠-٩]/g, (d) => String(d.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (d) => String(d.charCodeAt(0) - 0x6f0))
    .toLowerCase()
    // What stood between a letter and its accent is gone, and small letters have accents that capitals lack.
    .normalize('NFC');
