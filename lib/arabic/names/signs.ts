/** The folded letters that a name may be spelled with; a word with any other sign is compared as it stands. */
export const signs = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';

/** Long vowels, which transliterators write, leave out and exchange freely. */
export const isVowel = (sign: string): boolean => sign === 'ا' || sign === 'و' || sign === 'ي';

/** Letters for sounds that few other languages have: a name spelled with one is most likely an Arabic one, and its vowels are fixed. */
export const isNative = (sign: string): boolean => native.has(sign);

const native = new Set('حعصضطظق');
const known = new Set(signs);

export const isSpelled = (word: string): boolean => {
  for (const sign of word) if (!known.has(sign)) return false;
  return word !== '';
};
