import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#lib/db.ts';
import { useDatabase } from '#lib/testing/database.ts';
import { saveStory } from '#features/ingest/save-story.ts';
import { anArticle } from '#seeds/builders.ts';
import { demoArticles } from '#seeds/demo/articles.ts';
import { loadDemo } from '#seeds/load-demo.ts';
import { workOff } from '../../server/worker.ts';
import { listRelated } from './list-related.ts';
import { updateRelated } from './update-related.ts';

const database = useDatabase();
const settle = () => workOff(database.url);

const demoId = async (key: string) => (await db().article.findUniqueOrThrow({ where: { originKey: `demo:${key}` } })).id;

describe('In a full newsroom', () => {
  beforeAll(async () => {
    await loadDemo();
    await settle();
  });

  test('the two articles on one affair, which spell its names differently, lead to each other', async () => {
    const [visit, remarks] = [await demoId('moscow-damascus-visit'), await demoId('lavrov-shara-remarks')];
    expect((await listRelated(visit, 3)).map(({ id }) => id)).toContain(remarks);
    expect((await listRelated(remarks, 3)).map(({ id }) => id)).toContain(visit);
  });

  test('every article is offered others: six at the most, never itself, none twice', async () => {
    for (const { key } of demoArticles) {
      const id = await demoId(key);
      const ids = (await listRelated(id)).map((story) => story.id);
      expect(ids.length).toBeLessThanOrEqual(6);
      expect(ids).not.toContain(id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('as many as are asked for', async () => {
    const id = await demoId('derby-final');
    for (const count of [1, 2]) expect(await listRelated(id, count)).toHaveLength(count);
  });
});

describe('What is stored', () => {
  const quake = (headline: string) => ({
    headline,
    body: [{ type: 'paragraph' as const, text: [`زلزال جزيرة الصدف: ${headline}، كما قالت رئيسة البلدية هند الساحلي.`] }],
  });

  test('says why: the names that both articles have', async () => {
    const one = await anArticle(quake('ترميم المنارة'));
    const other = await anArticle(quake('عودة الصيادين'));
    await settle();
    const [first] = await listRelated(other.id);
    expect(first).toMatchObject({ id: one.id, copies: 0 });
    expect(first!.shared.length).toBeGreaterThan(0);
    for (const name of first!.shared) expect('زلزال جزيرة الصدف رئيسة البلدية هند الساحلي').toContain(name);
  });

  test('of an article changes when one that belongs with it comes, changes or goes', async () => {
    const old = await anArticle({ headline: 'قافلة الملح تبلغ واحة السدر', publishedAt: new Date('2025-03-01T08:00:00Z') });
    const fresh = await anArticle({ headline: 'قافلة الملح تغادر واحة السدر', publishedAt: new Date('2025-03-03T08:00:00Z') });
    await settle();
    expect((await listRelated(old.id)).map(({ id }) => id)).toContain(fresh.id);
    await saveStory({ ...fresh.story, status: 'DRAFT' });
    await settle();
    expect((await listRelated(old.id)).map(({ id }) => id)).not.toContain(fresh.id);
    await saveStory({ ...fresh.story, headline: 'Pqrst', body: [{ type: 'paragraph', text: ['jklm'] }] });
    await settle();
    expect((await listRelated(old.id)).map(({ id }) => id)).not.toContain(fresh.id);
  });

  test('is twelve at the most for each, however many belong with it', async () => {
    const first = await anArticle(quake('البداية'));
    for (let i = 0; i < 16; i++) await anArticle(quake(`التقرير رقم ${'أبجدهوزحطيكلمنسع'[i]} عن الميناء`));
    await settle();
    expect(await db().relatedArticle.count({ where: { articleId: first.id } })).toBeLessThanOrEqual(12);
    expect(await listRelated(first.id)).not.toEqual([]);
  });

  test('comes out the same when it is stored again', async () => {
    const { articleId } = await db().relatedArticle.findFirstOrThrow({ select: { articleId: true } });
    await updateRelated(articleId);
    const before = await listRelated(articleId);
    await updateRelated(articleId);
    expect(await listRelated(articleId)).toEqual(before);
    await updateRelated(999_999_999);
  });
});

describe('What belongs with an article', () => {
  test('comes best first: the same affair before one that shares a tag', async () => {
    const own = await anArticle({ headline: 'زلزال يضرب جزيرة المرجان', tags: ['زلازل', 'المرجان'] });
    const same = await anArticle({ headline: 'ناجون من زلزال جزيرة المرجان يروون', tags: ['زلازل', 'المرجان'] });
    const near = await anArticle({ headline: 'تدريب على الإخلاء في الساحل', tags: ['زلازل'] });
    await settle();
    expect((await listRelated(own.id, 2)).map(({ id }) => id)).toEqual([same.id, near.id]);
  });

  test('is nothing for an article without a word, one that nothing resembles, or one that is not there', async () => {
    const mute = await anArticle({ headline: '؟!', body: [] });
    const alone = await anArticle({ headline: 'Zyzzyva', body: [{ type: 'paragraph', text: ['qwxz vbnk'] }] });
    await settle();
    for (const id of [mute.id, alone.id, 999_999_999, -1]) expect(await listRelated(id)).toEqual([]);
  });

  test('of an article whose words have quotes and operators in them is no error', async () => {
    const odd = await anArticle({ headline: "O'Brien & \\ | <-> 'x':* !", tags: ["'", '&'] });
    await settle();
    expect(await listRelated(odd.id)).toEqual(expect.any(Array));
  });
});
