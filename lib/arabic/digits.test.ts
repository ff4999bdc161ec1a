import { describe, expect, test } from 'vitest';
import { withDigits } from './digits.ts';
import { withoutTashkeel } from './tashkeel.ts';

describe('A number in the digits that a reader prefers', () => {
  test.each([
    ['٣ تعليقات', '3 تعليقات'],
    ['١٬٢٣٤ نتيجة', '1,234 نتيجة'],
    ['٣٫٥', '3.5'],
    ['٩:٣٠ م', '9:30 م'],
    ['٢–١', '2–1'],
  ])('%s and %s', (arab, latn) => {
    expect(withDigits(arab, 'latn')).toBe(latn);
    expect(withDigits(latn, 'arab')).toBe(arab);
    expect(withDigits(arab, 'arab')).toBe(arab);
    expect(withDigits(latn, 'latn')).toBe(latn);
  });

  test('a stop or comma that is no part of a number stays', () => {
    expect(withDigits('في 2025. وبعدها، 7, 8.', 'arab')).toBe('في ٢٠٢٥. وبعدها، ٧, ٨.');
    expect(withDigits('في ٢٠٢٥٫ ثم', 'latn')).toBe('في 2025٫ ثم');
  });

  test.each(['', 'لا عدد', '۱۲۳', '½', '\ud83d', '...'])('«%s» has nothing to change', (text) => {
    expect(withDigits(text, 'latn')).toBe(text);
    expect(withDigits(text, 'arab')).toBe(text);
  });
});

describe('A text without its vowel signs', () => {
  test.each([
    ['قَالَتْ سَلْمَى: إنَّهُ ٱلحَقُّ', 'قالت سلمى: إنه ٱلحق'],
    ['هٰذَا', 'هذا'],
    ['كِتَابًا', 'كتابا'],
  ])('%s → %s', (written, bare) => {
    expect(withoutTashkeel(written)).toBe(bare);
  });

  test('keeps hamza and madda, written as one sign or as two', () => {
    expect(withoutTashkeel('آ أ إ ؤ ئ')).toBe('آ أ إ ؤ ئ');
    expect(withoutTashkeel('\u0627\u0653')).toBe('آ');
  });

  test.each(['', ' ', 'abc', '😀', '2025'])('«%s» stays', (text) => {
    expect(withoutTashkeel(text)).toBe(text);
  });
});
