import { expect, test } from 'vitest';
import { db } from '#lib/db.ts';
import { useDatabase } from '#lib/testing/database.ts';
import { parseBody } from '#features/articles/blocks.ts';
import { listFront } from '#features/articles/list-front.ts';
import { listComments } from '#features/comments/list-comments.ts';
import { searchArticles } from '#features/search/search-articles.ts';
import { saveStory } from '#features/ingest/save-story.ts';
import { anArticle } from '../builders.ts';
import { sections } from '../demo/masthead.ts';
import { affairOf } from './affair.ts';
import { generateArticle } from './article.ts';
import { generateComment } from './comment.ts';
import { generateNewsroom } from './generate-newsroom.ts';

useDatabase();

test('a tester gets the articles and comments that were asked for, with sections, tags, bylines and states', async () => {
  expect(await generateNewsroom({ articles: 300, comments: 200, seed: 7 })).toEqual({ articles: 300, comments: 200, alreadyThere: 0 });
  expect(await db().article.count()).toBe(300);
  expect(await db().articleSearch.count()).toBe(300);
  expect(await db().articleAuthor.count()).toBe(300);
  expect(await db().articleTag.count()).toBeGreaterThan(400);
  expect((await listFront()).strips.length).toBeGreaterThan(4);
  const states = await db().comment.groupBy({ by: ['status'], _count: true });
  expect(states.map((s) => s.status).toSorted()).toEqual(['APPROVED', 'PENDING', 'REJECTED', 'SPAM']);
  // What was decided has its record, as every decision has.
  expect(await db().moderationAction.count()).toBe(await db().comment.count({ where: { version: 1 } }));
});

test('every body can be read, and an article of it is found by its headline', async () => {
  for (const { body } of await db().article.findMany({ select: { body: true } })) expect(parseBody(body).length).toBeGreaterThan(3);
  const { headline, id } = await db().article.findFirstOrThrow({ where: { status: 'PUBLISHED' }, select: { id: true, headline: true } });
  expect((await searchArticles(headline, 1)).items.map((item) => item.id)).toContain(id);
});

test('a second run adds nothing twice, a larger one adds the difference', async () => {
  expect(await generateNewsroom({ articles: 300, comments: 200, seed: 7 })).toEqual({ articles: 0, comments: 0, alreadyThere: 500 });
  expect(await generateNewsroom({ articles: 310, comments: 200, seed: 7 })).toMatchObject({ articles: 10, comments: 0 });
  expect(await db().article.count()).toBe(310);
});

test('another seed adds other articles', async () => {
  expect(await generateNewsroom({ articles: 5, comments: 0, seed: 8 })).toMatchObject({ articles: 5 });
  expect(generateArticle(8, 0).headline).not.toBe(generateArticle(7, 0).headline);
});

test('an article says the same whenever it is made, alone or after others', () => {
  const before = generateArticle(7, 123);
  generateArticle(9, 5);
  expect(generateArticle(7, 123)).toEqual(before);
  expect(generateComment(7, 12, 300)).toEqual(generateComment(7, 12, 300));
});

test('articles of one affair share its names', () => {
  const affairs = new Map<string, number[]>();
  for (let n = 0; n < 64; n++) affairs.set(affairOf(7, n).people[0].full, [...(affairs.get(affairOf(7, n).people[0].full) ?? []), n]);
  const largest = [...affairs].reduce((a, b) => (b[1].length > a[1].length ? b : a));
  expect(largest[1].length).toBeGreaterThan(5);
  for (const n of largest[1]) expect(generateArticle(7, n).text).toContain(largest[0]);
});

test('answers stand under what they answer, which is public and under the same article', async () => {
  const answers = await db().comment.findMany({ where: { parentId: { not: null } }, include: { parent: true } });
  expect(answers.length).toBeGreaterThan(10);
  for (const { parent, articleId, createdAt } of answers) {
    expect(parent).toMatchObject({ articleId, status: 'APPROVED', parentId: null });
    expect(parent!.createdAt.getTime()).toBeLessThan(createdAt.getTime());
  }
  const { articleId } = answers.find((a) => a.status === 'APPROVED')!;
  expect((await listComments(articleId)).some((c) => c.replies.length > 0)).toBe(true);
});

test('a newsroom that has sections and articles of its own keeps them', async () => {
  const { slug, name } = sections[0]!;
  const own = await anArticle({ section: { slug, name } });
  await generateNewsroom({ articles: 320, comments: 0, seed: 7 });
  expect(await db().section.count({ where: { slug } })).toBe(1);
  expect(await saveStory(own.story)).toMatchObject({ articleId: own.id, outcome: 'unchanged' });
});

test('nobody can sign in as whoever decided the generated comments', async () => {
  const decider = await db().user.findUniqueOrThrow({ where: { id: 'generated-desk' }, include: { accounts: true } });
  expect(decider.disabledAt).not.toBeNull();
  expect(decider.accounts).toEqual([]);
});

test('comments without an article to stand under are refused', async () => {
  await expect(generateNewsroom({ articles: 0, comments: 5, seed: 11 })).rejects.toThrow('articles');
});

test('what fails half way leaves whole parts only, and the next run takes it up', async () => {
  const before = await db().article.count();
  await db().$executeRaw`ALTER TABLE "Article" ADD CONSTRAINT broken CHECK ("originKey" <> 'generated:12:40')`;
  await expect(generateNewsroom({ articles: 50, comments: 0, seed: 12 })).rejects.toThrow('broken');
  expect(await db().article.count()).toBe(before);
  await db().$executeRaw`ALTER TABLE "Article" DROP CONSTRAINT broken`;
  expect(await generateNewsroom({ articles: 50, comments: 0, seed: 12 })).toMatchObject({ articles: 50 });
});
