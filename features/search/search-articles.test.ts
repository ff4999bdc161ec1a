import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#lib/db.ts';
import { useDatabase } from '#lib/testing/database.ts';
import { generator } from '#lib/testing/random.ts';
import { anArticle, type BuiltArticle } from '#seeds/builders.ts';
import { listSuggestions } from './list-suggestions.ts';
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

describe('Whatever is typed', () => {
  const random = generator(77);
  const some = <T>(of: T[]) => of[random(of.length)]!;
  const parts = [
    ...['الجسر', 'حديد', 'في', 'من', 'على', 'الوزير', 'شرع', 'الشارا', 'نيو', 'يورك', 'steel', '٢٠٢٦', 'ﷺ'],
    ...[
      '"',
      '«',
      '»',
      '“',
      '”',
      "'",
      '-',
      '−',
      '--',
      '- ',
      '&',
      '|',
      '!',
      ':*',
      '<->',
      '<2>',
      '(',
      ')',
      '\\',
      '%',
      '_',
      '*',
      '~',
      '^',
      '?',
    ],
    ...['\u0000', '\ud83d', '\udc00', '🔥', '👨‍👩‍👧', '\u202e', '\u064e', '\u0640', '\ufeff', '\u2028', '\n', '\t'],
  ];
  const typed = () =>
    Array.from({ length: 1 + random(12) }, () =>
      random(5) === 0 ? String.fromCodePoint(random(0x110000)).repeat(1 + random(20)) : some(parts) + some(['', ' ', '"', ' -']),
    ).join('');

  test('a search answers, and every story that it shows is one', async () => {
    const all = new Set((await db().article.findMany({ select: { id: true } })).map((a) => a.id));
    for (let i = 0; i < 400; i++) {
      const query = typed().repeat(random(40) === 0 ? 200 : 1);
      const { items, total } = await searchArticles(query, 1, some([{}, {}, { sort: 'newest' as const }, { section: 'workshops' }]));
      if (items.length > total || items.some((item) => !all.has(item.id))) throw new Error(JSON.stringify(query));
    }
  });

  test('the marked headline and passage say what the article says', async () => {
    for (let i = 0; i < 100; i++) {
      for (const item of (await searchArticles(typed(), 1)).items)
        if (item.markedHeadline.map((p) => p.text).join('') !== item.headline) throw new Error(item.headline);
    }
  });

  test('suggestions come, eight at the most', async () => {
    for (let i = 0; i < 200; i++) expect((await listSuggestions(typed())).length).toBeLessThanOrEqual(8);
  });
});
