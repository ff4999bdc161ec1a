import { beforeEach, describe, expect, test, vi } from 'vitest';
import { db } from '#lib/db.ts';
import { enqueue, prepareJobs } from '#lib/jobs.ts';
import { useDatabase } from '#lib/testing/database.ts';
import { saveStory } from '#features/ingest/save-story.ts';
import { listRelated } from '#features/related/list-related.ts';
import { anArticle } from '#seeds/builders.ts';
import { startWorker, workOff } from './worker.ts';

const database = useDatabase();

beforeEach(() => workOff(database.url));

const waiting = async () =>
  (await db().$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM pgboss.job WHERE state IN ('created', 'retry', 'active')`)[0]!.n;

describe('The worker', () => {
  test('puts a new article beside what it belongs with, by itself, soon after its saving', async () => {
    const stop = await startWorker(database.url);
    const bridge = await anArticle({ headline: 'فيضان يجرف جسر قرية الزعفران' });
    const mayor = await anArticle({ headline: 'مختار قرية الزعفران يتفقد الجسر بعد الفيضان' });
    await vi.waitFor(async () => expect((await listRelated(bridge.id)).map(({ id }) => id)).toContain(mayor.id), { timeout: 10_000 });
    await stop();
  });

  test('finds, when it starts, what was left while none ran', async () => {
    const well = await anArticle({ headline: 'حفر بئر قديمة في حي النحاسين' });
    const water = await anArticle({ headline: 'ماء بئر حي النحاسين القديمة يعود' });
    expect(await waiting()).toBe(2);
    const stop = await startWorker(database.url);
    await vi.waitFor(async () => expect((await listRelated(well.id)).map(({ id }) => id)).toContain(water.id), { timeout: 10_000 });
    await stop();
    expect(await waiting()).toBe(0);
  });
});

describe('A job', () => {
  test('waits once, however often the article is saved before the worker comes', async () => {
    const { story } = await anArticle({ headline: 'مزاد على ساعة البرج' });
    for (const headline of ['مزاد على ساعة البرج القديم', 'مزاد ثان على ساعة البرج']) await saveStory({ ...story, headline });
    expect(await waiting()).toBe(1);
    await workOff(database.url);
    expect(await waiting()).toBe(0);
  });

  test('of a transaction that fails is never there', async () => {
    await expect(
      db().$transaction(async (tx) => {
        await enqueue(tx, 'article-changed', '7', { articleId: 7, isNew: true });
        throw new Error('the shelf broke');
      }),
    ).rejects.toThrow('the shelf broke');
    expect(await waiting()).toBe(0);
  });

  test('about an article that is gone is done without harm', async () => {
    await db().$transaction((tx) => enqueue(tx, 'article-changed', '999999', { articleId: 999_999, isNew: true }));
    await workOff(database.url);
    expect(await waiting()).toBe(0);
  });

  test('that failed is kept, to be tried again', async () => {
    await db().$transaction((tx) => enqueue(tx, 'article-changed', 'odd', { articleId: 'no number' as unknown as number, isNew: true }));
    await workOff(database.url);
    expect(await waiting()).toBe(1);
  });
});

test('The queue can be prepared twice', async () => {
  await prepareJobs(database.url);
  await prepareJobs(database.url);
});
