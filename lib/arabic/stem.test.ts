import { describe, expect, test } from 'vitest';
import { singularOf } from './broken-plurals.ts';
import { fold } from './fold.ts';
import { root, stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';

const stemOf = (word: string) => stem(fold(word));
const rootOf = (word: string) => root(fold(word));

describe('Forms of one word have one stem', () => {
  test.each([
    ['الشرع', 'والشرع'],
    ['الشرع', 'شرع'],
    ['مدرسة', 'مدرسه'],
    ['مدرسة', 'المدرسة'],
    ['مَدرَسة', 'بالمدرسة'],
    ['مدرسة', 'للمدرسة'],
    ['مدرسة', 'بمدرستهم'],
    ['وزير', 'والوزير'],
    ['وزير', 'فالوزير'],
    ['اتفاق', 'الاتفاقات'],
    ['سوري', 'السوريين'],
    ['سورية', 'السوريون'],
    ['سوريا', 'السورية'],
    ['ليبيا', 'الليبيين'],
    ['وزارة', 'الوزارة'],
    ['وكالة', 'بالوكالة'],
    ['موسكو', 'وموسكو'],
    ['دمشق', 'بدمشق'],
    ['لبنان', 'ولبنان'],
    ['لبنان', 'بلبنان'],
    ['لجان', 'لجانها'],
    ['أسعار', 'الاسعار'],
    ['نتيجة', 'كالنتيجة'],
  ])('%s and %s', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });

  test.each([
    ['ورق', 'ورد'],
    ['موسكو', 'دمشق'],
    ['ورق', 'رق'],
  ])('but %s is not %s', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });

  test('a short word stays what it is, and none is lost', () => {
    for (const word of ['ال', 'وال', 'بال', 'ها', 'يه', 'ين', 'و', 'يد', 'a', '7']) expect(stemOf(word)).toBe(word);
    for (const word of ['والها', 'بالات', 'وهم', 'ولها', 'كالون']) expect(stemOf(word).length).toBeGreaterThanOrEqual(2);
  });
});

describe('A broken plural has the root of its singular', () => {
  test.each([
    ['وزير', 'وزراء'],
    ['وزير', 'والوزراء'],
    ['وزير', 'وزرائها'],
    ['مدرسة', 'المدارس'],
    ['رجل', 'رجال'],
    ['كتاب', 'كتب'],
    ['دولة', 'الدول'],
    ['امرأة', 'نساء'],
    ['سفينة', 'سفن'],
    ['جريمة', 'جرائم'],
    ['سوق', 'أسواق'],
    ['مشروع', 'مشاريع'],
    ['حريق', 'حرائق'],
    ['شارع', 'شوارع'],
    ['صحيفة', 'صحف'],
    ['قضية', 'القضايا'],
  ])('%s and %s', (one, other) => {
    expect(rootOf(one)).toBe(rootOf(other));
  });

  test('the table says which, with a pronoun too; what it does not know it leaves', () => {
    expect(singularOf(fold('رؤساء'))).toBe(fold('رئيس'));
    expect(singularOf(fold('رؤسائهم'))).toBe(fold('رئيس'));
    expect(singularOf(fold('ورق'))).toBeUndefined();
  });
});

test('Words that join or ask are stop words, however they are written', () => {
  for (const word of ['في', 'إلى', 'الى', 'التي', 'أن', 'إن', 'على', 'ماذا', 'متى', 'وقد']) expect(isStopWord(fold(word))).toBe(true);
  for (const word of ['قال', 'رئيس', 'اليوم', 'أمس']) expect(isStopWord(fold(word))).toBe(false);
});

test('Nothing throws, whatever the word', () => {
  let state = 3;
  for (let i = 0; i < 20_000; i++) {
    const word = Array.from({ length: i % 12 }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return String.fromCharCode(0x620 + ((state >>> 24) % 0x30));
    }).join('');
    expect(typeof (stemOf(word) + rootOf(word))).toBe('string');
  }
});
