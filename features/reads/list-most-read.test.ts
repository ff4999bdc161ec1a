import { beforeAll, expect, test } from 'vitest';
import { db } from '#lib/db.ts';
import { useDatabase } from '#lib/testing/database.ts';
import { listMostDiscussed } from '#features/comments/list-most-discussed.ts';
import { aComment, aModerator, anArticle, type BuiltArticle } from '#seeds/builders.ts';
import { addReads } from './add-reads.ts';
import { forgetReads } from './forget-reads.ts';
import { listMostRead } from './list-most-read.ts';

useDatabase();

const hour = (ago: number) => new Date(Math.floor(Date.now() / 3600_000 - ago) * 3600_000);
let ink: BuiltArticle, paper: BuiltArticle, glue: BuiltArticle;
beforeAll(async () => {
  [ink, paper, glue] = [await anArticle(), await anArticle(), await anArticle()];
});

test('a newsroom that nobody read yet has no list of what is read most', async () => {
  expect(await listMostRead()).toEqual([]);
  expect(await listMostDiscussed()).toEqual([]);
});

test('what was read most in the last day comes first, over all its hours; what was read the week before does not count', async () => {
  await addReads([
    { articleId: ink.id, hour: hour(1), count: 3 },
    { articleId: ink.id, hour: hour(1), count: 1 },
    { articleId: ink.id, hour: hour(5), count: 2 },
    { articleId: paper.id, hour: hour(0), count: 5 },
    { articleId: glue.id, hour: hour(24 * 7), count: 900 },
    { articleId: glue.id, hour: hour(24 * 40), count: 900 },
  ]);
  await addReads([{ articleId: paper.id, hour: hour(0), count: 4 }]);
  expect((await listMostRead()).map(({ id }) => id)).toEqual([paper.id, ink.id]);
});

test('reads of an article that is not there any more are dropped, and the others of the batch are kept', async () => {
  await addReads([
    { articleId: 999_999, hour: hour(0), count: 5 },
    { articleId: ink.id, hour: hour(0), count: 50 },
  ]);
  expect((await listMostRead())[0]!.id).toBe(ink.id);
  await addReads([]);
});

test('a withdrawn article leaves the list', async () => {
  await db().article.update({ where: { id: ink.id }, data: { status: 'DRAFT' } });
  expect((await listMostRead()).map(({ id }) => id)).toEqual([paper.id]);
});

test('counts go after a month', async () => {
  const before = await db().articleReads.count();
  await forgetReads();
  expect(await db().articleReads.count()).toBe(before - 1);
});

test('most discussed are the articles with the most approved comments; those that wait or were refused do not count', async () => {
  const by = await aModerator('Idris');
  await aComment({ on: paper, decided: { by, to: 'APPROVED' } });
  await aComment({ on: glue, decided: { by, to: 'APPROVED' } });
  await aComment({ on: glue, decided: { by, to: 'APPROVED' } });
  for (const to of ['REJECTED', 'SPAM', 'REJECTED'] as const) await aComment({ on: paper, decided: { by, to } });
  await aComment({ on: paper });
  expect((await listMostDiscussed()).map(({ id, comments }) => [id, comments])).toEqual([
    [glue.id, 2],
    [paper.id, 1],
  ]);
  expect(await listMostDiscussed(5, new Date(Date.now() + 8 * 24 * 3600_000))).toEqual([]);
});
