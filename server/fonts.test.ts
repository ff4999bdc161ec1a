import { describe, expect, test } from 'vitest';
import { charactersOf, fontFaces } from './fonts.ts';

const faces = ['naskh', 'markazi-400', 'markazi-700'].map((family) => ({
  family,
  common: charactersOf(fontFaces().find(({ name }) => name === family)!.range),
  more: charactersOf(fontFaces().find(({ name }) => name === `${family}-more`)!.range),
}));

describe.each(faces)('$family', ({ common, more }) => {
  test('sets a page in Arabic, marks, digits and names from elsewhere, with its first file', () => {
    const text = 'قَالَتْ سَلمى: «إنّ ٱلأمرَ لـمؤكّدٌ؟» ١٢٣٤٥٦٧٨٩٠٪ پاريس وڤيينا وگوتنبرگ وچيخوف وژنيف کی ۱۲۳؛ آتٍ';
    const letters = [...text].filter((c) => /[\p{L}\p{M}\p{Nd}\s؟؛،]/u.test(c));
    expect(letters.filter((c) => !common.includes(c))).toEqual([]);
  });

  test('has every letter of the script in one file or the other', () => {
    const all = charactersOf('U+600-6FF, U+750-77F, U+870-8FF').filter((c) => /[\p{L}\p{M}\p{N}]/u.test(c));
    expect(all.filter((c) => !common.includes(c) && !more.includes(c))).toEqual([]);
  });

  test('has no letter in both', () => {
    expect(common.filter((c) => more.includes(c))).toEqual([]);
  });

  test('leaves Latin to the device', () => {
    expect([...'azAZ019éß'].filter((c) => common.includes(c) || more.includes(c))).toEqual([]);
  });
});

describe('A range', () => {
  test.each([
    ['U+20', [' ']],
    ['U+61-63,U+627', ['a', 'b', 'c', 'ا']],
    ['U+1F600', ['😀']],
    ['U+63-61', []],
  ])('%s', (range, characters) => {
    expect(charactersOf(range)).toEqual(characters);
  });
});
