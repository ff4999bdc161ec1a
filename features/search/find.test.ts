import { beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '#lib/testing/database.ts';
import { anArticle, type BuiltArticle } from '#seeds/builders.ts';
import { bestPassage, asks, markAll } from './passage.ts';
import { readQuery } from './query.ts';
import { searchArticles, type Wanted } from './search-articles.ts';

useDatabase();

let meeting: BuiltArticle;
let market: BuiltArticle;
let harbour: BuiltArticle;
beforeAll(async () => {
  meeting = await anArticle({
    headline: 'أحمد الفارس يستقبل وزراء البلدية في مكتبة بحلب',
    body: [{ type: 'paragraph', text: ['قَالَ المُدِيرُ إن المكتبة العامة تفتح أبوابها يوم السبت.'] }],
    publishedAt: new Date('2025-03-01T10:00:00Z'),
  });
  market = await anArticle({
    headline: 'سوق الكتب القديمة',
    body: [{ type: 'paragraph', text: ['تفتح المكتبة القديمة في السوق، وتباع فيها الكتب العامة.'] }],
    section: { slug: 'markets', name: 'أسواق' },
    publishedAt: new Date('2025-05-01T10:00:00Z'),
  });
  harbour = await anArticle({
    headline: 'ميناء اللاذقية',
    body: [{ type: 'paragraph', text: ['سفن الميناء تفرغ الورق.'] }],
    publishedAt: new Date('2025-04-01T10:00:00Z'),
  });
});

const found = async (query: string, wanted: Wanted = {}) => (await searchArticles(query, 1, wanted)).items.map((item) => item.id);

describe('Twelve ways to ask for one story', () => {
  test.each(['احمد', 'أحمد', 'فارس', 'الفارس', 'والفارس', 'مكتبه', 'البلديه', 'بلدية', 'قال', 'المدير', 'حلب', 'وزير'])(
    '%s',
    async (query) => {
      expect(await found(query)).toContain(meeting.id);
    },
  );
});

describe('What a reader may ask beside words', () => {
  test('a phrase in quotation marks stands there as it is written', async () => {
    expect(await found('"المكتبة العامة"')).toEqual([meeting.id]);
    expect(await found('«المكتبة القديمة»')).toEqual([market.id]);
  });

  test('a phrase that no story has gives the stories with its words, and says so', async () => {
    const answer = await searchArticles('"المكتبة الورق العامة"', 1);
    expect(answer.withoutPhrase).toBe(true);
    expect(answer.items.map((i) => i.id)).toContain(meeting.id);
  });

  test('a word with a minus keeps its stories away; a hyphen between words does not', async () => {
    expect(await found('المكتبة -السوق')).toEqual([meeting.id]);
    expect(await found('سوق - الكتب')).toContain(market.id);
    expect(await found('سوق-الكتب')).toContain(market.id);
  });

  test('a section, days, and the newest first', async () => {
    expect(await found('المكتبة', { section: 'markets' })).toEqual([market.id]);
    expect(await found('المكتبة', { section: 'nowhere' })).toEqual([]);
    expect(await found('المكتبة', { from: new Date('2025-04-01'), to: new Date('2025-06-01') })).toEqual([market.id]);
    expect(await found('المكتبة', { to: new Date('2025-04-01') })).toEqual([meeting.id]);
    expect(await found('المكتبة', { sort: 'newest' })).toEqual([market.id, meeting.id]);
  });

  test('a mistyped word brings the likest word of the index', async () => {
    expect((await searchArticles('الاذقية', 1)).didYouMean).toBe('اللاذقية');
    expect((await searchArticles('ميناء الاذقية', 1)).didYouMean).toBe('ميناء اللاذقية');
    expect((await searchArticles('ميناء', 1)).didYouMean).toBeNull();
    expect(await found('اللاذقية')).toEqual([harbour.id]);
  });
});

describe('The passage that is shown', () => {
  const asked = (query: string) => asks(readQuery(query).words);

  test('has the words of the query marked as they are written', () => {
    expect(markAll('قَالَ الوُزَراءُ: نعم', asked('وزير')).filter((p) => p.marked)).toEqual([{ text: 'الوُزَراءُ', marked: true }]);
  });

  test('has a sign that is several words once', () => {
    const pieces = markAll('كتاب الرسول ﷺ القديم', asked('الله وسلم'));
    expect(pieces.map((p) => p.text).join('')).toBe('كتاب الرسول ﷺ القديم');
    expect(pieces.filter((p) => p.marked)).toEqual([{ text: 'ﷺ', marked: true }]);
  });

  test('is where most of them stand together, and says nothing that the text does not', () => {
    const far = 'كلام '.repeat(100);
    const raw = `${far}المكتبة ${far}افتتح الوزير المكتبة الجديدة ${far}`;
    const pieces = bestPassage(raw, asked('وزير المكتبة'))!;
    const text = pieces.map((p) => p.text).join('');
    expect(text).toContain('افتتح الوزير المكتبة');
    expect(raw).toContain(text.replaceAll('…', '').trim());
    expect(bestPassage(raw, asked('زرافة'))).toBeNull();
  });
});
