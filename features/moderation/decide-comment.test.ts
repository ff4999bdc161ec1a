import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#lib/db.ts';
import { useDatabase } from '#lib/testing/database.ts';
import { asModerator } from '#features/accounts/moderator.ts';
import { aComment, aModerator, anArticle, type BuiltArticle, type BuiltModerator } from '#seeds/builders.ts';
import { decideComment, undoDecision } from './decide-comment.ts';
import { findCase } from './list-queue.ts';

useDatabase();

let article: BuiltArticle;
let idris: BuiltModerator;
let rana: BuiltModerator;
beforeAll(async () => {
  article = await anArticle();
  idris = await aModerator('Idris');
  rana = await aModerator('Rana');
});

const aPending = () => aComment({ on: article, from: 'Salma' });
const recordsOf = (commentId: string) =>
  db().moderationAction.findMany({
    where: { commentId },
    orderBy: { id: 'asc' },
    select: { actor: { select: { name: true } }, kind: true, from: true, to: true, version: true },
  });
const stateOf = async (id: string) => (await findCase(id))!.status;

describe('Idris decides', () => {
  test.each(['APPROVED', 'REJECTED', 'SPAM'] as const)("Salma's comment is %s, and who did it is on record", async (to) => {
    const { id } = await aPending();
    expect(await decideComment(idris, { commentId: id, version: 0, to })).toEqual({
      ok: true,
      articleId: article.id,
      commentId: id,
      version: 1,
    });
    expect(await stateOf(id)).toBe(to);
    expect(await recordsOf(id)).toEqual([{ actor: { name: 'Idris' }, kind: 'DECIDE', from: 'PENDING', to, version: 1 }]);
  });

  test('and changes his mind: both decisions stand in the record', async () => {
    const { id } = await aPending();
    await decideComment(idris, { commentId: id, version: 0, to: 'REJECTED' });
    await decideComment(idris, { commentId: id, version: 1, to: 'APPROVED' });
    expect((await recordsOf(id)).map(({ from, to }) => `${from} ${to}`)).toEqual(['PENDING REJECTED', 'REJECTED APPROVED']);
  });

  test('on what Rana has decided meanwhile: he is told that she was faster and when, and nothing changes', async () => {
    const { id } = await aPending();
    const before = Date.now();
    await decideComment(rana, { commentId: id, version: 0, to: 'REJECTED' });
    const late = await decideComment(idris, { commentId: id, version: 0, to: 'APPROVED' });
    expect(late).toEqual({ ok: false, refusal: 'already-decided', status: 'REJECTED', by: 'Rana', at: expect.any(Date) as Date });
    expect((late as { at: Date }).at.getTime()).toBeGreaterThanOrEqual(before - 1000);
    expect(await recordsOf(id)).toHaveLength(1);
  });

  test('the same as Rana did: he is told so too, and her decision stays hers', async () => {
    const { id } = await aPending();
    await decideComment(rana, { commentId: id, version: 0, to: 'APPROVED' });
    for (const version of [0, 1]) {
      expect(await decideComment(idris, { commentId: id, version, to: 'APPROVED' })).toMatchObject({
        refusal: 'already-decided',
        by: 'Rana',
      });
    }
    expect(await recordsOf(id)).toHaveLength(1);
  });

  test('on a version that he cannot have seen: nothing changes', async () => {
    const { id } = await aPending();
    for (const version of [1, 7, -1]) {
      expect(await decideComment(idris, { commentId: id, version, to: 'SPAM' })).toMatchObject({ ok: false, refusal: 'already-decided' });
    }
    expect(await stateOf(id)).toBe('PENDING');
  });

  test('on a comment that is not there', async () => {
    const gone = { commentId: '7f1c9f8e-4c8b-4d57-9d0a-3a9f5f0c2b11', version: 0, to: 'APPROVED' } as const;
    expect(await decideComment(idris, gone)).toEqual({ ok: false, refusal: 'no-comment' });
  });

  test('what the trap had caught is given back', async () => {
    const trapped = { id: '00000000-0000-4000-8000-000000000001', articleId: article.id, name: 'س', email: 'x@example.com', body: 'س' };
    await db().comment.create({ data: { ...trapped, status: 'SPAM', submissionKey: 'trapped', submissionDigest: 'trapped' } });
    expect(await decideComment(idris, { commentId: trapped.id, version: 1, to: 'APPROVED' })).toMatchObject({ by: null, status: 'SPAM' });
    expect(await decideComment(idris, { commentId: trapped.id, version: 0, to: 'APPROVED' })).toMatchObject({ ok: true });
  });
});

describe('Idris and Rana work through one queue at the same time', () => {
  test('of twenty comments each is decided by exactly one of them, and the other is told by whom', async () => {
    const comments = await Promise.all(Array.from({ length: 20 }, aPending));
    const decide = (by: BuiltModerator, to: 'APPROVED' | 'REJECTED') =>
      comments.map(({ id }) => decideComment(by, { commentId: id, version: 0, to }));
    const his = decide(idris, 'APPROVED');
    const hers = decide(rana, 'REJECTED').toReversed();
    const outcomes = await Promise.all([...his, ...hers]);
    for (const [i, { id }] of comments.entries()) {
      const pair = [outcomes[i]!, outcomes[39 - i]!];
      const [winner] = pair.filter((decided) => decided.ok);
      const [loser] = pair.filter((decided) => !decided.ok);
      expect([winner?.ok, loser?.ok]).toEqual([true, false]);
      const records = await recordsOf(id);
      expect(records).toHaveLength(1);
      expect(loser).toMatchObject({ refusal: 'already-decided', by: records[0]!.actor.name, status: records[0]!.to });
      expect(await stateOf(id)).toBe(records[0]!.to);
    }
  });

  test('of five presses of one key one counts', async () => {
    const { id } = await aPending();
    const presses = await Promise.all(Array.from({ length: 5 }, () => decideComment(idris, { commentId: id, version: 0, to: 'SPAM' })));
    expect(presses.filter((decided) => decided.ok)).toHaveLength(1);
  });
});

describe('Undo', () => {
  test('puts the comment back where it was, by an action of its own', async () => {
    const { id } = await aPending();
    await decideComment(idris, { commentId: id, version: 0, to: 'SPAM' });
    expect(await undoDecision(idris, id)).toMatchObject({ ok: true, commentId: id, version: 2 });
    expect(await stateOf(id)).toBe('PENDING');
    expect((await recordsOf(id)).at(-1)).toMatchObject({ kind: 'UNDO', from: 'SPAM', to: 'PENDING', version: 2 });
  });

  test('takes the newest decision first, then the one before', async () => {
    const [first, second] = [await aPending(), await aPending()];
    await decideComment(idris, { commentId: first.id, version: 0, to: 'APPROVED' });
    await decideComment(idris, { commentId: second.id, version: 0, to: 'REJECTED' });
    expect(await undoDecision(idris)).toMatchObject({ commentId: second.id });
    expect(await undoDecision(idris)).toMatchObject({ commentId: first.id });
  });

  test('leaves alone what Rana has decided since, and takes what still stands', async () => {
    const [standing, overtaken] = [await aPending(), await aPending()];
    await decideComment(idris, { commentId: standing.id, version: 0, to: 'APPROVED' });
    await decideComment(idris, { commentId: overtaken.id, version: 0, to: 'APPROVED' });
    await decideComment(rana, { commentId: overtaken.id, version: 1, to: 'SPAM' });
    expect(await undoDecision(idris)).toMatchObject({ ok: true, commentId: standing.id });
    expect(await undoDecision(idris, overtaken.id)).toMatchObject({ refusal: 'already-decided', by: 'Rana', status: 'SPAM' });
    expect(await stateOf(overtaken.id)).toBe('SPAM');
  });

  test('of somebody who has decided nothing does nothing, least of all to the decisions of others', async () => {
    const naila = await aModerator('Naila');
    const { id } = await aComment({ on: article, decided: { by: idris, to: 'APPROVED' } });
    expect(await undoDecision(naila)).toEqual({ ok: false, refusal: 'nothing-to-undo' });
    expect(await undoDecision(naila, id)).toMatchObject({ ok: false, refusal: 'already-decided', by: 'Idris' });
    expect(await stateOf(id)).toBe('APPROVED');
  });

  test('of a comment that is not there says so', async () => {
    expect(await undoDecision(idris, '7f1c9f8e-4c8b-4d57-9d0a-3a9f5f0c2b11')).toEqual({ ok: false, refusal: 'no-comment' });
  });

  test('pressed three times at once takes back three decisions, none of them twice', async () => {
    const malik = await aModerator('Malik');
    const comments = [await aPending(), await aPending(), await aPending()];
    for (const { id } of comments) await decideComment(malik, { commentId: id, version: 0, to: 'REJECTED' });
    while ((await undoDecision(malik)).ok);
    for (const { id } of comments) expect((await recordsOf(id)).map(({ kind }) => kind)).toEqual(['DECIDE', 'UNDO']);

    const { id } = await aPending();
    await decideComment(malik, { commentId: id, version: 0, to: 'REJECTED' });
    const undone = await Promise.all([1, 2, 3].map(() => undoDecision(malik)));
    expect(undone.filter((decided) => decided.ok)).toHaveLength(1);
    expect(await stateOf(id)).toBe('PENDING');
  });
});

describe('The record of decisions', () => {
  test('cannot be changed, shortened or emptied, not even by hand in the database', async () => {
    const { id } = await aComment({ on: article, decided: { by: idris, to: 'APPROVED' } });
    const before = await recordsOf(id);
    await expect(db().moderationAction.updateMany({ where: { commentId: id }, data: { to: 'SPAM' } })).rejects.toThrow(/append-only/);
    await expect(db().moderationAction.deleteMany({ where: { commentId: id } })).rejects.toThrow(/append-only/);
    await expect(db().$executeRaw`TRUNCATE "ModerationAction" CASCADE`).rejects.toThrow(/append-only/);
    await expect(db().comment.delete({ where: { id } })).rejects.toThrow();
    await expect(db().user.delete({ where: { id: idris.id } })).rejects.toThrow();
    expect(await recordsOf(id)).toEqual(before);
  });

  test('is kept even when the state of a comment was changed behind it: two decisions of one version are impossible', async () => {
    const { id } = await aComment({ on: article, decided: { by: idris, to: 'APPROVED' } });
    const again = { commentId: id, actorId: rana.id, kind: 'DECIDE', from: 'PENDING', to: 'SPAM', version: 1 } as const;
    await expect(db().moderationAction.create({ data: again })).rejects.toThrow(/Unique constraint/);
  });
});

test('An editor is no moderator', () => {
  const naila = { id: 'n', name: 'Naila', email: 'naila@example.com' };
  expect(asModerator({ ...naila, role: 'EDITOR' })).toBeNull();
  expect(asModerator({ ...naila, role: 'MODERATOR' })).toMatchObject(naila);
  expect(asModerator({ ...naila, role: 'ADMIN' })).toMatchObject(naila);
});
