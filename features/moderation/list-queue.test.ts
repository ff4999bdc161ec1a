import { beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '#lib/testing/database.ts';
import { aComment, aModerator, anArticle, type BuiltArticle, type BuiltModerator } from '#seeds/builders.ts';
import { decideComment, undoDecision } from './decide-comment.ts';
import { countQueues, findCase, listQueue } from './list-queue.ts';

useDatabase();

let article: BuiltArticle;
let idris: BuiltModerator;
beforeAll(async () => {
  article = await anArticle({ headline: 'سوق الورق' });
  idris = await aModerator('Idris');
});

describe('The queues at the desk', () => {
  test('of a desk with nothing to do are empty', async () => {
    expect(await countQueues()).toEqual({ PENDING: 0, APPROVED: 0, REJECTED: 0, SPAM: 0 });
    expect(await listQueue('PENDING', 1)).toEqual({ cases: [], more: false });
  });

  test('who has waited longest comes first; what was decided last comes first', async () => {
    const sent = [];
    for (let n = 0; n < 5; n++) sent.push(await aComment({ on: article, body: `تعليق ينتظر ${n}` }));
    const ids = sent.map(({ id }) => id);
    expect((await listQueue('PENDING', 1)).cases.map(({ id }) => id)).toEqual(ids);
    for (const id of ids) await decideComment(idris, { commentId: id, version: 0, to: 'APPROVED' });
    expect((await listQueue('APPROVED', 1)).cases.map(({ id }) => id)).toEqual(ids.toReversed());
    expect(await listQueue('PENDING', 1)).toEqual({ cases: [], more: false });
    expect(await countQueues()).toMatchObject({ PENDING: 0, APPROVED: 5 });
  });

  test('come in pages, nobody twice and nobody left out', async () => {
    const pages = await Promise.all([1, 2, 3, 4].map((page) => listQueue('APPROVED', page, 2)));
    expect(pages.map(({ cases, more }) => [cases.length, more])).toEqual([
      [2, true],
      [2, true],
      [1, false],
      [0, false],
    ]);
    expect(new Set(pages.flatMap(({ cases }) => cases.map(({ id }) => id))).size).toBe(5);
  });

  test('show what a moderator needs to decide: who, what, where, in answer to what, and what was decided', async () => {
    const top = await aComment({ on: article, from: 'Salma', body: 'سؤال', decided: { by: idris, to: 'APPROVED' } });
    const reply = await aComment({ on: article, from: 'Naila', body: 'جواب', answering: top, decided: { by: idris, to: 'SPAM' } });
    const { cases } = await listQueue('SPAM', 1);
    expect(cases).toMatchObject([
      {
        id: reply.id,
        name: 'Naila',
        email: 'reader@example.com',
        body: 'جواب',
        version: 1,
        article: { id: article.id, headline: 'سوق الورق', path: article.path },
        parent: { name: 'Salma', body: 'سؤال' },
        decided: { by: 'Idris' },
      },
    ]);
  });
});

describe('One comment in its context', () => {
  test('shows its whole past, oldest first, and its neighbours in the thread, whatever their state', async () => {
    const top = await aComment({ on: article, decided: { by: idris, to: 'APPROVED' } });
    const waiting = await aComment({ on: article, answering: top });
    const reply = await aComment({ on: article, answering: top, decided: { by: idris, to: 'REJECTED' } });
    await undoDecision(idris, reply.id);
    const found = await findCase(reply.id);
    expect(found!.history.map(({ by, kind, from, to }) => [by, kind, from, to])).toEqual([
      ['Idris', 'DECIDE', 'PENDING', 'REJECTED'],
      ['Idris', 'UNDO', 'REJECTED', 'PENDING'],
    ]);
    expect(found!.around.map(({ id }) => id)).toEqual([waiting.id]);
    expect((await findCase(top.id))!.around.map(({ id }) => id)).toEqual([waiting.id, reply.id]);
  });

  test('that nobody has decided has no past; one that is not there is not found', async () => {
    const { id } = await aComment({ on: article });
    expect(await findCase(id)).toMatchObject({ history: [], decided: null, around: [] });
    expect(await findCase('7f1c9f8e-4c8b-4d57-9d0a-3a9f5f0c2b11')).toBeNull();
  });
});
