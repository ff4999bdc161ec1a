import { describe, expect, test } from 'vitest';
import { generator } from '#lib/testing/random.ts';
import { segment, sentences, words } from './words.ts';

describe('The words of a text', () => {
  test('are its runs of letters and digits, folded', () => {
    expect(words('قال «الشَّرع»: 12 اتفاقًا، و٣ لجان (Reuters)!')).toEqual(['قال', 'الشرع', '12', 'اتفاقا', 'و3', 'لجان', 'reuters']);
  });

  test.each(['', '   ', '؟!،…', '🔥🔥', 'ـــ', '\u202e', '\ud800', '-- ; \u0000'])('there are none in %j', (text) => {
    expect(words(text)).toEqual([]);
  });
});

describe('The places of words', () => {
  const marked = (text: string) => segment(text).map(({ word, start, end }) => [word, text.slice(start, end)]);

  test('are those of the raw letters, with their tashkeel and whatever folds to nothing', () => {
    expect(marked('قَالَ الرَّئيسُ: «وُزراءُ» ٢٠٢٦')).toEqual([
      ['قال', 'قَالَ'],
      ['الرييس', 'الرَّئيسُ'],
      ['وزرا', 'وُزراءُ'],
      ['2026', '٢٠٢٦'],
    ]);
  });

  test('of one sign that is several words are that sign', () => {
    expect(marked('ﷺ!').map(([, raw]) => raw)).toEqual(['ﷺ', 'ﷺ', 'ﷺ', 'ﷺ']);
  });

  test('rise, and stay inside the text, whatever it is', () => {
    const random = generator(7);
    const alphabets = [
      () => 0x600 + random(0x100),
      () => 0x300 + random(0x70),
      () => 0x20 + random(96),
      () => 0xfb50 + random(0x4b0),
      () => random(0x110000),
    ];
    for (let i = 0; i < 20_000; i++) {
      const text = String.fromCodePoint(...Array.from({ length: random(30) }, () => alphabets[random(alphabets.length)]!()));
      const found = segment(text);
      expect(found.map((s) => s.word)).toEqual(words(text));
      for (const { word, start, end } of found) {
        if (!(start >= 0 && start < end && end <= text.length && words(text.slice(start, end)).join(' ').includes(word))) {
          throw new Error(`${JSON.stringify(text)}: ${word} is not at ${start}–${end}`);
        }
      }
    }
  });
});

test('Sentences end with a point, a question or a line, not with the point of a number', () => {
  expect(sentences('بلغ السعر 1.5 ليرة. من قال؟ لا أحد\nانتهى')).toEqual([
    ['بلغ', 'السعر', '1', '5', 'ليره'],
    ['من', 'قال'],
    ['لا', 'احد'],
    ['انتهي'],
  ]);
});
