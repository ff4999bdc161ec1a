import { beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '#lib/testing/database.ts';
import { aComment, aModerator, anArticle, type BuiltArticle, type BuiltModerator } from '#seeds/builders.ts';
import { decideComment } from '#features/moderation/decide-comment.ts';
import { listComments } from './list-comments.ts';
import { ownComments, withOwnComment } from './own-comments.ts';

useDatabase();

let article: BuiltArticle;
let idris: BuiltModerator;
beforeAll(async () => {
  idris = await aModerator('Idris');
});
const fresh = async () => {
  article = await anArticle();
};

/** What a browser with this cookie sees under the article. */
const seenWith = async (cookie?: string) =>
  (await listComments(article.id, ownComments(cookie))).map(({ id, standing }) => ({ id, standing }));

describe('Who sees a comment', () => {
  test("Salma's comment stays hidden until Idris approves it; only her own browser shows it, as waiting", async () => {
    await fresh();
    const { id } = await aComment({ on: article, from: 'Salma' });
    const salma = withOwnComment(undefined, id);
    expect(await seenWith()).toEqual([]);
    expect(await seenWith(salma)).toEqual([{ id, standing: 'pending' }]);

    await decideComment(idris, { commentId: id, version: 0, to: 'APPROVED' });
    expect(await seenWith()).toEqual([{ id, standing: 'public' }]);
    expect(await seenWith(salma)).toEqual([{ id, standing: 'public' }]);
  });

  test('refused, its sender is told so; called spam, it seems to wait; nobody else sees either', async () => {
    await fresh();
    const refused = await aComment({ on: article, decided: { by: idris, to: 'REJECTED' } });
    const spam = await aComment({ on: article, decided: { by: idris, to: 'SPAM' } });
    const sender = [refused.id, spam.id].reduce<string | undefined>(withOwnComment, undefined);
    expect(await seenWith()).toEqual([]);
    expect(await seenWith(sender)).toEqual([
      { id: refused.id, standing: 'refused' },
      { id: spam.id, standing: 'pending' },
    ]);
  });

  test('a cookie that was forged or altered shows nothing', async () => {
    await fresh();
    const { id } = await aComment({ on: article });
    const honest = withOwnComment(undefined, (await aComment({ on: article })).id);
    const forged = [id, `${id}~`, `${id}~${honest.split('~')[1]}`, `${id}.${honest}`, honest.slice(0, -1)];
    for (const cookie of forged) expect(await seenWith(cookie)).toEqual([]);
  });

  test('a comment is seen under its own article only, whatever the cookie says', async () => {
    await fresh();
    const { id } = await aComment({ on: article });
    await fresh();
    expect(await seenWith(withOwnComment(undefined, id))).toEqual([]);
  });

  test('nobody is shown an address', async () => {
    await fresh();
    const { id } = await aComment({ on: article, decided: { by: idris, to: 'APPROVED' } });
    expect(JSON.stringify(await listComments(article.id, [id]))).not.toContain('@');
  });
});

describe('The comments under an article', () => {
  test('stand oldest first, answers under what they answer', async () => {
    await fresh();
    const approved = { by: idris, to: 'APPROVED' } as const;
    const first = await aComment({ on: article, decided: approved });
    const second = await aComment({ on: article, decided: approved });
    const answer = await aComment({ on: article, answering: first, decided: approved });
    const toTheAnswer = await aComment({ on: article, answering: answer, decided: approved });
    const shape = (await listComments(article.id)).map(({ id, replies }) => [id, replies.map((reply) => reply.id)]);
    expect(shape).toEqual([
      [first.id, [answer.id, toTheAnswer.id]],
      [second.id, []],
    ]);
  });

  test('an answer that waits is seen by its sender only, in its place', async () => {
    await fresh();
    const top = await aComment({ on: article, decided: { by: idris, to: 'APPROVED' } });
    const answer = await aComment({ on: article, from: 'Naila', answering: top });
    expect((await listComments(article.id))[0]!.replies).toEqual([]);
    expect((await listComments(article.id, [answer.id]))[0]!.replies).toMatchObject([{ id: answer.id, standing: 'pending' }]);
  });

  test('go with the comment that they answer when that is taken down', async () => {
    await fresh();
    const top = await aComment({ on: article, decided: { by: idris, to: 'APPROVED' } });
    await aComment({ on: article, answering: top, decided: { by: idris, to: 'APPROVED' } });
    await decideComment(idris, { commentId: top.id, version: 1, to: 'REJECTED' });
    expect(await seenWith()).toEqual([]);
  });

  test('of an article that is not there are none', async () => {
    expect(await listComments(999_999_999)).toEqual([]);
  });
});
