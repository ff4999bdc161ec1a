import { describe, expect, test } from 'vitest';
import { latinRuns } from './latin-runs.ts';

const foreign = (text: string) =>
  latinRuns(text)
    .filter((run) => run.latin)
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
  ])('%s', (text, words) => {
    expect(foreign(text)).toEqual(words);
  });

  test.each(['', 'لا شيء هنا', '2–1', '+963 11 555 0100', '٪ $ € .', '😀'])('there are none in «%s»', (text) => {
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
