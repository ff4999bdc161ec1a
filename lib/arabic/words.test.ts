import { describe, expect, test } from 'vitest';
import { stem, stems, words } from './words.ts';

describe('The words of a text', () => {
  test('are its runs of letters and digits, folded', () => {
    expect(words('قال «الشَّرع»: 12 اتفاقًا، و٣ لجان (Reuters)!')).toEqual(['قال', 'الشرع', '12', 'اتفاقا', 'و3', 'لجان', 'reuters']);
  });

  test.each(['', '   ', '؟!،…', '🔥🔥', 'ـــ', '\u202e', '\ud800', '-- ; \u0000'])('there are none in %j', (text) => {
    expect(words(text)).toEqual([]);
  });
});

describe('Words of one meaning have one stem', () => {
  test.each([
    ['الشرع', 'والشرع'],
    ['الشرع', 'شرع'],
    ['مدرسة', 'مدرسه'],
    ['مدرسة', 'المدرسة'],
    ['مَدرَسة', 'بالمدرسة'],
    ['مدرسة', 'للمدرسة'],
    ['وزير', 'والوزير'],
    ['وزير', 'فالوزير'],
    ['اتفاق', 'الاتفاقات'],
    ['سوري', 'السوريين'],
    ['سورية', 'السوريون'],
    ['وزارة', 'الوزارة'],
    ['وكالة', 'بالوكالة'],
    ['موسكو', 'وموسكو'],
    ['لجان', 'لجانها'],
    ['أسعار', 'الاسعار'],
    ['نتيجة', 'كالنتيجة'],
  ])('%s and %s', (one, other) => {
    expect(stems(one)).toEqual(stems(other));
  });

  test.each([
    ['ورق', 'ورد'],
    ['موسكو', 'دمشق'],
    ['ورق', 'رق'],
  ])('but %s is not %s', (one, other) => {
    expect(stems(one)).not.toEqual(stems(other));
  });

  test('a short word keeps at least two letters, and stays what it is', () => {
    for (const word of ['ال', 'وال', 'بال', 'ها', 'يه', 'ين', 'و', 'a', '7'])
      expect(stem(word).length).toBeGreaterThanOrEqual(Math.min(2, word.length));
    expect(stem('يد')).toBe('يد');
  });

  test('words that every text has are left out, however they are written', () => {
    expect(stems('في إلى الى التي أن إن على')).toEqual([]);
  });

  test('order and repetitions stay, for counting', () => {
    expect(stems('الورق ثم الحبر ثم الورق')).toEqual(['ورق', 'حبر', 'ورق']);
  });
});
