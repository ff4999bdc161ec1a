import { beforeAll, describe, expect, test } from 'vitest';
import { db, pool } from '#lib/db.ts';
import { useDatabase } from '#lib/testing/database.ts';
import { saveStory } from '#features/ingest/save-story.ts';
import { indexArticles, sealIndex } from '#features/search/seal-index.ts';
import { anArticle, type BuiltArticle } from '#seeds/builders.ts';
import { loadDemo } from '#seeds/load-demo.ts';
import { workOff } from '../../server/worker.ts';
import { findStory } from './find-story.ts';
import { followStory } from './follow-story.ts';

const database = useDatabase();

const day = 86_400_000;
const start = Date.parse('2026-03-01T08:00:00Z');
const lineOf = async (articleId: number) => (await db().storyArticle.findUnique({ where: { articleId } }))?.storyId ?? null;

/** Publishes an article some days after the first of March, and has its line found. */
async function told(headline: string, text: string, days: number, given: Parameters<typeof anArticle>[0] = {}): Promise<BuiltArticle> {
  const body = [{ type: 'paragraph' as const, text: [text] }];
  const article = await anArticle({ headline, body, publishedAt: new Date(start + days * day), ...given });
  await followStory(article.id);
  return article;
}

const quake = (name: string) =>
  `ضرب زلزال جزيرة الصدف فجر الأحد، وقال ${name} عمدة الجزيرة إن الميناء القديم تصدّع وإن سكان حي المرجان نُقلوا إلى المدرسة. وطلب ${name} خيامًا ومولدات من البر.`;

describe('Articles on one affair', () => {
  let first: BuiltArticle;
  let second: BuiltArticle;
  beforeAll(async () => {
    first = await told('زلزال يضرب جزيرة الصدف ويصدّع ميناءها', quake('فلاديمير غورباتشوف'), 0);
    second = await told('جزيرة الصدف بعد الزلزال: خيام في المدرسة', quake('فلاديمير جورباتشوف'), 1);
  });

  test('stand in one line, however the name of the mayor is spelled', async () => {
    expect(await lineOf(first.id)).not.toBeNull();
    expect(await lineOf(second.id)).toBe(await lineOf(first.id));
  });

  test('and another affair of the same country stands apart', async () => {
    const festival = 'افتتح وزير الثقافة مهرجان الشعر بقصائد عن البحر، وتقرأ فيه خمس شاعرات من جزيرة الصدف دواوينهن كل مساء.';
    const one = await told('مهرجان الشعر يفتتح دورته الثالثة', festival, 1);
    const other = await told('شاعرات يقرأن دواوينهن في مهرجان الشعر', festival + ' ويُختتم المهرجان بجائزة الديوان الأول.', 2);
    expect(await lineOf(one.id)).toBe(await lineOf(other.id));
    expect(await lineOf(one.id)).not.toBeNull();
    expect(await lineOf(one.id)).not.toBe(await lineOf(first.id));
  });

  test('stay where they are when their line is found again, and change nothing', async () => {
    const before = await db().storyArticle.findMany({ orderBy: { articleId: 'asc' } });
    for (const { articleId } of before) await followStory(articleId);
    const after = await db().storyArticle.findMany({ orderBy: { articleId: 'asc' } });
    expect(after.map((a) => [a.articleId, a.storyId])).toEqual(before.map((a) => [a.articleId, a.storyId]));
  });

  test('that are withdrawn leave their line, and a line of one goes', async () => {
    const storyId = (await lineOf(first.id))!;
    await saveStory({ ...second.story, status: 'DRAFT' });
    await followStory(second.id);
    expect(await lineOf(second.id)).toBeNull();
    expect(await findStory(storyId)).toBeNull();
    await saveStory(second.story);
    await followStory(second.id);
    expect(await lineOf(second.id)).toBe(await lineOf(first.id));
  });

  test('without a word, or that are not there, stand in no line and are no error', async () => {
    const mute = await told('؟!', '!', 0);
    for (const id of [mute.id, 999_999_999, -1]) {
      await followStory(id);
      expect(await lineOf(id)).toBeNull();
    }
  });
});

describe('Two at once', () => {
  test('open one line and not two', async () => {
    const text = 'غرقت سفينة الملح قبالة رأس القرنفل وأنقذ الصيادون بحارتها التسعة، وقال الربان مروان الشراع إن الموج كسر دفتها.';
    const all = [];
    for (const [i, headline] of [
      'غرق سفينة الملح قبالة رأس القرنفل',
      'إنقاذ بحارة سفينة الملح',
      'ربان سفينة الملح: الموج كسر الدفة',
    ].entries())
      all.push(await anArticle({ headline, body: [{ type: 'paragraph', text: [text] }], publishedAt: new Date(start + i * 3600_000) }));
    await Promise.all(all.map(({ id }) => followStory(id)));
    expect(new Set(await Promise.all(all.map(({ id }) => lineOf(id)))).size).toBe(1);
  });
});

describe('Three hundred articles of thirty affairs', () => {
  test('do not run into one line', async () => {
    const letters = 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي';
    const word = (n: number) =>
      Array.from({ length: 6 }, (_, k) => letters[(Math.imul(n + 1, 2654435761) >>> (k * 4 + 3)) % letters.length]).join('');
    const common = 'قال الوزير إن الحكومة اجتمعت اليوم في العاصمة لبحث المشروع والميزانية والقانون الجديد مع النواب';
    const articles = Array.from({ length: 300 }, (_, i) => {
      const own = Array.from({ length: 12 }, (_, k) => word((i % 30) * 13 + k));
      const text = `${common}. ${own.join(' ')}. ${word(5000 + i)} ${word(6000 + i)} ${own.join(' ')}`;
      return { headline: `${own[0]} ${own[1]} في العاصمة`, text, publishedAt: new Date(start + (i / 30) * day) };
    });
    for (const id of await addArticles(articles)) await followStory(id);
    const lines = await db().story.findMany({ select: { _count: { select: { articles: true } } } });
    const sizes = lines.map((line) => line._count.articles);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(20);
    expect(sizes.filter((size) => size >= 8).length).toBeGreaterThanOrEqual(20);
  }, 120_000);
});

describe('In the demo newsroom', () => {
  beforeAll(async () => {
    await loadDemo();
    await workOff(database.url);
  }, 60_000);
  const demoId = async (key: string) => (await db().article.findUniqueOrThrow({ where: { originKey: `demo:${key}` } })).id;

  test('the night of the cup is a story of four, and the same event by two sources is one entry', async () => {
    const line = await lineOf(await demoId('derby-final'));
    const story = await findStory(line!);
    if (!story || !('entries' in story)) throw new Error('no story');
    expect(story).toMatchObject({ articles: 4, sources: 2, pinned: false, closed: false });
    expect(story.entries.map((entry) => [entry.sources, entry.others.length])).toEqual([[1, 0], [1, 0], [2, 1]]); // prettier-ignore
    expect(story.entries.slice(1).every((entry) => entry.added.length > 0)).toBe(true);
    expect(story.firstAt.getTime()).toBeLessThan(story.lastAt.getTime());
  });
});

/** Writes many articles at once, with their index, and returns their ids. */
async function addArticles(articles: { headline: string; text: string; publishedAt: Date }[]): Promise<number[]> {
  const { id: sectionId } = await db().section.findFirstOrThrow();
  const made = await db().article.createManyAndReturn({
    data: articles.map(({ headline, text, publishedAt }) => ({
      ...{ headline, publishedAt, sectionId },
      ...{ status: 'PUBLISHED' as const, slug: 'many', body: [{ type: 'paragraph', text: [text] }], excerpt: '', words: 0 },
    })),
    select: { id: true },
  });
  const client = await pool().connect();
  try {
    await client.query('BEGIN');
    await indexArticles(
      client,
      articles.map((article, i) => ({ ...article, articleId: made[i]!.id, sectionId, tags: [] })),
    );
    await client.query('COMMIT');
  } finally {
    client.release();
  }
  await sealIndex(pool());
  return made.map(({ id }) => id);
}
