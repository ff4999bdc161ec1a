import { beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '#lib/testing/database.ts';
import { anArticle, type BuiltArticle } from '#seeds/builders.ts';
import { searchArticles } from './search-articles.ts';

useDatabase();

let bridge: BuiltArticle;
let minister: BuiltArticle;
beforeAll(async () => {
  bridge = await anArticle({
    headline: 'إصلاحُ الجسرِ القديم في أنطاكية',
    standfirst: 'مؤازرة من أهل الحي',
    body: [
      { type: 'paragraph', text: ['قال المهندس إن المدرسة المجاورة لن تتأثر، وإن الأعمال تنتهي عام ٢٠٢٦.'] },
      { type: 'list', ordered: false, items: [['إسمنت'], ['حديد من شركة Steelworks']] },
    ],
    tags: ['الجسور'],
  });
  minister = await anArticle({
    headline: 'الوزير يزور المصنع',
    body: [{ type: 'paragraph', text: ['تفقّد وزير الصناعة الآلات الجديدة.'] }],
  });
});

const found = async (query: string) => (await searchArticles(query, 1)).items.map((item) => item.id);

describe('Salma finds the story of the bridge', () => {
  test.each([
    ['with the article', 'الجسر'],
    ['without it', 'جسر'],
    ['with «and»', 'والجسر'],
    ['with tashkeel', 'الجِسْرُ'],
    ['stretched by tatweel', 'الجـــسر'],
    ['with the hamza', 'إصلاح'],
    ['without the hamza', 'اصلاح'],
    ['with a hamza on the waw, or none', 'موازرة'],
    ['ending in ه for ة', 'انطاكيه'],
    ['in the digits of another keyboard', '2026'],
    ['by a word of the text', 'مدرسة'],
    ['by an item of a list', 'الإسمنت'],
    ['by a tag', 'جسور'],
    ['by a foreign word in whatever case', 'STEELWORKS'],
    ['among words that are not in it', 'زرافة الجسر فضاء'],
    ['as Word writes it, in presentation forms', 'ﺍﻟﺠﺴﺮ'],
    ['with marks of direction that came along', '\u202bالجسر\u202c\u200f'],
  ])('%s', async (_, query) => {
    expect(await found(query)).toContain(bridge.id);
  });

  test('a minister is found with his article and without', async () => {
    expect(await found('الوزير')).toContain(minister.id);
    expect(await found('وزير')).toContain(minister.id);
  });

  test('what no story says is not found', async () => {
    expect(await searchArticles('زرافة', 1)).toMatchObject({ items: [], total: 0, page: 1, older: false });
  });
});

describe('The order of what is found', () => {
  test('a headline that says it comes before a text that mentions it; of equals the newer first', async () => {
    const mention = (n: number) =>
      anArticle({
        headline: `خبر ${n}`,
        body: [{ type: 'paragraph', text: ['ورد ذكر الفنار في آخر هذه الفقرة الطويلة.'] }],
        publishedAt: new Date(Date.now() - n * 60_000),
      });
    const [older, newer] = [await mention(20), await mention(10)];
    const about = await anArticle({ headline: 'الفنار', publishedAt: new Date(Date.now() - 86_400_000) });
    expect(await found('فنار')).toEqual([about.id, newer.id, older.id]);
  });

  test('comes in pages, with the whole count, no story twice', async () => {
    for (let n = 0; n < 23; n++) await anArticle({ headline: `قافلة ${n}` });
    const pages = await Promise.all([1, 2, 3].map((page) => searchArticles('قافلة', page)));
    expect(pages.map(({ items, total, older }) => [items.length, total, older])).toEqual([
      [20, 23, true],
      [3, 23, false],
      [0, 23, false],
    ]);
    expect(new Set(pages.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(23);
  });
});

describe('A query that is no query finds nothing, and breaks nothing', () => {
  test.each([
    ['nothing', ''],
    ['spaces', ' \t\n '],
    ['words that every story has', 'في من على'],
    ['operators', '! & | <-> :* ( ) \' " \\ -- ;'],
    ['emoji', '🔥🔥 👨‍👩‍👧‍👦'],
    ['half of a pair', '\ud83d'],
    ['a NUL', '\u0000'],
    ['tatweel', 'ــــ'],
    ['percent and underscore', '%_%'],
  ])('%s', async (_, query) => {
    expect(await searchArticles(query, 1)).toMatchObject({ items: [], total: 0, page: 1, older: false });
  });

  test.each([
    ['an injection', '\'); DROP TABLE "Article"; --'],
    ['operators among words', "جسر & !حديد | (إسمنت:* <-> \\'"],
    ['quotation', "'''''' جسر ''''''"],
    ['a thousand letters', 'ا'.repeat(1000)],
    ['a thousand words', Array.from({ length: 1000 }, (_, n) => `كلمة${n}`).join(' ')],
    ['one letter that is four words, four hundred times', '\ufdfa'.repeat(400)],
    ['one sign that is a whole word, four hundred times', '\ufdf2'.repeat(400)],
    ['one sign that is six letters, four hundred times', '\u3316'.repeat(400)],
    ['letters of the second plane', '\u{10480}'.repeat(300)],
    ['letters without number', '\u{20000}'.repeat(400)],
    ['marks', 'ج' + '\u064e'.repeat(900)],
    ['a NUL between words', 'جسر\u0000حديد'],
    ['HTML', '<script>alert(1)</script>'],
    ['superscripts and fractions', 'x² ½ ① ⅷ'],
    ['an address', 'https://example.org/?q=جسر&x=[1]'],
  ])('%s is only words', async (_, query) => {
    const { total, items } = await searchArticles(query, 1);
    expect(total).toBe(items.length);
  });
});
