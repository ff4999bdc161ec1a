import { describe, expect, test } from 'vitest';
import { articlePath } from './article.ts';
import { slugOf } from './slug.ts';

describe('The name of an article in its address', () => {
  test.each([
    ['موسكو ودمشق: ما بقي على الورق', 'موسكو-ودمشق-ما-بقي-على-الورق'],
    ['مَدْرَسَةٌ جـــديدة', 'مدرسة-جديدة'],
    ['  "Reuters" & SANA / 2025  ', 'reuters-sana-2025'],
    ['نسبة ٥٠٪؟!', 'نسبة-٥٠'],
    ['\u202bسلمى\u202c\u200f', 'سلمى'],
    ['../../etc/passwd', 'etc-passwd'],
    ['<script>alert(1)</script>', 'script-alert-1-script'],
  ])('%s → %s', (headline, slug) => {
    expect(slugOf(headline)).toBe(slug);
  });

  test.each(['', '؟!', '🔥🔥', 'ـــ', '\u0000'])('a headline without words (%j) still has one', (headline) => {
    expect(slugOf(headline)).toBe('article');
  });

  test('ends at the end of a word, at eighty characters at the most', () => {
    const slug = slugOf('ورقة '.repeat(50));
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug).toMatch(/^(ورقة-)*ورقة$/);
    expect(slugOf('ا'.repeat(500))).toHaveLength(80);
  });

  test('is never cut through a letter, so that it can always be an address', () => {
    const path = articlePath(7, slugOf(`ا${'\u{10480}'.repeat(60)}`));
    expect(decodeURIComponent(path).isWellFormed()).toBe(true);
  });

  test('of its own name is that name', () => {
    for (const text of ['خبر عن الورق', 'A b', '', 'ا'.repeat(500), 'ورقة '.repeat(50)]) expect(slugOf(slugOf(text))).toBe(slugOf(text));
  });
});
