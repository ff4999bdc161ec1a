import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#lib/db.ts';
import { useDatabase } from '#lib/testing/database.ts';
import { anArticle } from '#seeds/builders.ts';
import { demoArticles } from '#seeds/demo/articles.ts';
import { loadDemo } from '#seeds/load-demo.ts';
import { listRelated } from './list-related.ts';

useDatabase();

const demoId = async (key: string) => (await db().article.findUniqueOrThrow({ where: { originKey: `demo:${key}` } })).id;

describe('In a full newsroom', () => {
  beforeAll(() => loadDemo());

  test('the two articles on one affair, which spell its names differently, lead to each other', async () => {
    const [visit, remarks] = [await demoId('moscow-damascus-visit'), await demoId('lavrov-shara-remarks')];
    expect((await listRelated(visit)).map(({ id }) => id)).toContain(remarks);
    expect((await listRelated(remarks)).map(({ id }) => id)).toContain(visit);
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
    expect(await listRelated(await demoId('moscow-damascus-visit'), 2)).toHaveLength(2);
  });
});

describe('What belongs with an article', () => {
  test('comes best first: the same affair before one that shares a tag', async () => {
    const own = await anArticle({ headline: 'زلزال يضرب جزيرة المرجان', tags: ['زلازل', 'المرجان'] });
    const same = await anArticle({ headline: 'ناجون من زلزال جزيرة المرجان يروون', tags: ['زلازل', 'المرجان'] });
    const near = await anArticle({ headline: 'تدريب على الإخلاء في الساحل', tags: ['زلازل'] });
    expect((await listRelated(own.id, 2)).map(({ id }) => id)).toEqual([same.id, near.id]);
  });

  test('is nothing for an article without a word, one that nothing resembles, or one that is not there', async () => {
    const mute = await anArticle({ headline: '؟!', body: [] });
    const alone = await anArticle({ headline: 'Zyzzyva', body: [{ type: 'paragraph', text: ['qwxz vbnk'] }] });
    for (const id of [mute.id, alone.id, 999_999_999, -1]) expect(await listRelated(id)).toEqual([]);
  });

  test('of an article whose words have quotes and operators in them is no error', async () => {
    const odd = await anArticle({ headline: "O'Brien & \\ | <-> 'x':* !", tags: ["'", '&'] });
    expect(await listRelated(odd.id)).toEqual(expect.any(Array));
  });
});
