import type { Locator } from '@playwright/test';
import { saveArticle } from './support/articles.ts';
import { comment } from './support/comments.ts';
import { seenFromLeft, seenFromRight } from './support/glyphs.ts';
import { expect, test } from './support/test.ts';

interface Line {
  text: string;
  /** Pieces as a reader of Arabic meets them, from the right. */
  fromRight: string[];
  /** Pieces that are read from the left, character by character. */
  fromLeft?: string[];
}

/**
 * What is read in which direction: names, addresses and telephone numbers from the left; a score and a span of years as the sentence runs, so
 * that each number stands on the side of what it belongs to; signs of numbers as CLDR has them for Arabic: left of 0-9, as the text runs with ٠-٩.
 */
const lines: Line[] = [
  { text: 'فاز الميناء 3–2 على البرج', fromRight: ['الميناء', '3', '–', '2', 'على البرج'] },
  { text: 'فاز الميناء ٣–٢ على البرج', fromRight: ['الميناء', '٣', '–', '٢', 'على البرج'] },
  { text: 'فاز الميناء 3-2 على البرج', fromRight: ['الميناء', '3', '-', '2', 'على البرج'] },
  { text: 'فاز فريق Mina FC 3–2 على فريق Burj FC في النهائي', fromRight: ['فريق', 'Mina FC', '3', '–', '2', 'على', 'Burj FC', 'في'] },
  {
    text: 'اتصلوا على +963 11 123 4567 مساءً',
    fromRight: ['اتصلوا', '+963 11 123 4567', 'مساءً'],
    fromLeft: ['+963 11 123 4567'],
  },
  { text: 'اتصلوا على ٠١١ ١٢٣ ٤٥٦٧ مساءً', fromRight: ['على', '٠١١ ١٢٣ ٤٥٦٧', 'مساءً'], fromLeft: ['٠١١ ١٢٣ ٤٥٦٧'] },
  {
    text: 'العنوان https://example.com/a?b=1&c=2.',
    fromRight: ['العنوان', 'https://example.com/a?b=1&c=2', '.'],
    fromLeft: ['https://example.com/a?b=1&c=2'],
  },
  { text: 'كتبت البرنامج بلغة C++', fromRight: ['بلغة', 'C++'], fromLeft: ['C++'] },
  {
    text: 'كتبت @salma_ink عن AT&T، ثم صمتت.',
    fromRight: ['كتبت', '@salma_ink', 'عن', 'AT&T', '،', 'ثم'],
    fromLeft: ['@salma_ink', 'AT&T'],
  },
  {
    text: 'قال سيرغي لافروف (Sergei Lavrov): «نعم، OK، نبدأ».',
    fromRight: ['لافروف', '(', 'Sergei Lavrov', ')', ':', '«', 'نعم', '،', 'OK', '،', 'نبدأ', '»', '.'],
    fromLeft: ['Sergei Lavrov'],
  },
  { text: 'بدأ المقال بعبارة «The End» وانتهى بها!', fromRight: ['بعبارة', '«', 'The End', '»', 'وانتهى', '!'] },
  { text: 'Reuters: لا جديد اليوم.', fromRight: ['Reuters', ':', 'لا', '.'] },
  { text: 'ارتفع السعر 12.5% في عام', fromRight: ['السعر', '12.5%', 'في'], fromLeft: ['12.5%'] },
  { text: 'ارتفع السعر ١٢٫٥٪ في عام', fromRight: ['السعر', '١٢٫٥', '٪', 'في'], fromLeft: ['١٢٫٥'] },
  { text: 'بلغت الحرارة -5 ليلًا', fromRight: ['الحرارة', '-5', 'ليلًا'], fromLeft: ['-5'] },
  { text: 'بلغت الحرارة -٥ ليلًا', fromRight: ['الحرارة', '-', '٥', 'ليلًا'] },
  { text: 'بين 1990–2024 (35 عامًا)', fromRight: ['بين', '1990', '–', '2024', '(', '35', 'عامًا', ')'] },
  { text: 'في 23/11/2026 عند 20:30 تمامًا', fromRight: ['في', '23/11/2026', 'عند', '20:30', 'تمامًا'], fromLeft: ['23/11/2026', '20:30'] },
];

const headline: Line = { text: 'لغة C++ تغلب أختها 3–2 (مجددًا)', fromRight: ['لغة', 'C++', 'تغلب', '3', '–', '2', '(', 'مجددًا', ')'] };

/** Holds when a line is set as a reader of Arabic expects; names the line when it is not. */
async function expectOrder(element: Locator, { text, fromRight, fromLeft = [] }: Line) {
  expect.soft(await seenFromRight(element, fromRight), text).toEqual(fromRight);
  for (const piece of fromLeft) expect.soft(await seenFromLeft(element, piece), text).toBe(piece.replaceAll(' ', ''));
}

test('names, scores, telephone numbers, addresses and quotations stand where a reader of Arabic looks for them, in either edition', async ({
  page,
}) => {
  const { path } = await saveArticle({
    headline: headline.text,
    standfirst: lines[4]!.text,
    body: [
      ...lines.map(({ text }) => ({ type: 'paragraph' as const, text: [text] })),
      { type: 'quote', text: [lines[7]!.text], cite: lines[7]!.text },
      { type: 'list', ordered: false, items: [[lines[4]!.text]] },
      { type: 'heading', level: 2, text: [lines[12]!.text] },
    ],
  });
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const edition of ['', '/lite']) {
    await page.goto(edition + path);
    const text = page.locator('article').first();
    await expectOrder(text.locator('h1'), headline);
    for (const line of lines) await expectOrder(text.locator('p').getByText(line.text, { exact: true }).last(), line);
    for (const element of ['blockquote', 'blockquote footer, blockquote .m']) await expectOrder(text.locator(element), lines[7]!);
    await expectOrder(text.locator('li').first(), lines[4]!);
    await expectOrder(text.locator('h2').filter({ hasText: lines[12]!.text }), lines[12]!);
    await page.goto(`${edition}/latest`);
    await expectOrder(page.locator(`a[href="${edition}${path}"]`).filter({ hasText: headline.text }).first(), headline);
  }
});

test('a comment is set like the article above it', async ({ page, newsroom }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const { text, ...order } of [lines[4]!, lines[6]!, lines[7]!, lines[9]!, lines[14]!]) {
    const id = await comment(page, newsroom.article('observers-report').path, { name: 'سلمى القارئة', body: text });
    const own = page.locator(`#comment-${id}`);
    await expectOrder(own.locator('.comment'), { text, ...order });
  }
});

test('a text in English is set from the left with its signs, and Arabic inside it from the right', async ({ page }) => {
  const english = 'She said «نعم يا سلمى» (twice), scored 3–2 and left.';
  const { path } = await saveArticle({ headline: 'An answer from an invented valley', body: [{ type: 'paragraph', text: [english] }] });
  for (const edition of ['', '/lite']) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(edition + path);
    await expect(page.locator('h1')).toHaveCSS('direction', 'ltr');
    const paragraph = page.locator('article p').getByText(english);
    await expect(paragraph).toHaveCSS('direction', 'ltr');
    const pieces = ['She said', '«', 'نعم يا سلمى', '»', '(', 'twice', ')', ',', 'scored', '3', '–', '2', 'and left', '.'];
    expect(await seenFromRight(paragraph, pieces)).toEqual(pieces.toReversed());
    expect(await seenFromRight(paragraph, ['نعم', 'يا', 'سلمى'])).toEqual(['نعم', 'يا', 'سلمى']);
  }
});
