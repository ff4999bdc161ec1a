import { describe, expect, test } from 'vitest';
import { latinRuns } from './latin-runs.ts';

const foreign = (text: string) =>
  latinRuns(text)
    .filter((run) => run.kind === 'latin')
    .map((run) => run.text);

describe('Foreign words in an Arabic text', () => {
  test.each([
    ['أعلنت Reuters اليوم', ['Reuters']],
    ['لغة C++ ولغة C#', ['C++', 'C#']],
    ['كتبت @salma_ink وسم #Damascus2026.', ['@salma_ink', '#Damascus2026']],
    ['صحيفة The New York Times، وبعدها Le Monde.', ['The New York Times', 'Le Monde']],
    ['شركة AT&T (الأميركية)', ['AT&T']],
    ['زار Saint-Étienne ثم Côte d’Ivoire', ['Saint-Étienne', 'Côte d’Ivoire']],
    ['هاتف iPhone 17 الجديد', ['iPhone 17']],
    ['الموقع example.com.', ['example.com']],
    ['فاز Mina FC 3–2 على Burj 04', ['Mina FC', 'Burj 04']],
    ['انظر https://example.com/a?b=1&c=%D8%A1.', ['https://example.com/a?b=1&c=%D8%A1']],
  ])('%s', (text, words) => {
    expect(foreign(text)).toEqual(words);
  });

  test.each(['', 'لا شيء هنا', '2–1', '٪ $ € .', '😀'])('there are none in «%s»', (text) => {
    expect(foreign(text)).toEqual([]);
  });

  test('nothing is lost: the pieces are the text', () => {
    for (const text of ['', 'a', 'اa', 'aا', ' a b، c ', 'سلمى (Salma) قالت: «OK»!', 'e\u0301té\ud83d', 'a\u200fb'])
      expect(
        latinRuns(text)
          .map((run) => run.text)
          .join(''),
      ).toBe(text);
  });
});

describe('Numbers that are read from the left', () => {
  const numbers = (text: string) => latinRuns(text).flatMap((run) => (run.kind === 'number' ? [run.text] : []));
  test.each([
    ['اتصل على +963 11 123 4567 أو ٠١١ ١٢٣ ٤٥٦٧', ['+963 11 123 4567', '٠١١ ١٢٣ ٤٥٦٧']],
    ['هاتف +963 (11) 123-4567.', ['+963 (11) 123-4567']],
    ['من -5 إلى +3.5 درجات', ['-5', '+3.5']],
    ['ارتفع 12.5% في عام', ['12.5%']],
  ])('%s', (text, found) => {
    expect(numbers(text)).toEqual(found);
  });

  test.each(['فاز 3-2 و3–2 و٣–٢', 'بين 1990 و2024', 'في 05-12-2026', '٪٥ و-٥', '0', '+', '- 5', 'COVID-19', '1,234,567'])(
    'there are none in «%s»',
    (text) => {
      expect(numbers(text)).toEqual([]);
    },
  );
});
