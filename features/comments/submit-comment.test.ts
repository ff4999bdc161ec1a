import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#lib/db.ts';
import { useDatabase } from '#lib/testing/database.ts';
import { aComment, aModerator, anArticle, type BuiltArticle, type BuiltModerator } from '#seeds/builders.ts';
import { commentRate, submitComment, type Sender } from './submit-comment.ts';

useDatabase();

let article: BuiltArticle;
let idris: BuiltModerator;
beforeAll(async () => {
  article = await anArticle();
  idris = await aModerator('Idris');
});

const salma = { name: 'سلمى', email: 'salma@example.com', body: 'شكرًا على المقال' };
let networks = 0;
const somebody = (more: Partial<Sender> = {}): Sender => ({ address: `198.51.${++networks}.1`, ...more });
const stored = (body: string) => db().comment.findMany({ where: { body } });

describe("Salma's comment", () => {
  test('is stored as pending, with what she wrote, before she is answered', async () => {
    const sent = await submitComment(article.id, salma, somebody());
    expect(sent).toMatchObject({ ok: true });
    const [comment, ...others] = await stored(salma.body);
    expect(others).toEqual([]);
    expect(comment).toMatchObject({ ...salma, id: (sent as { id: string }).id, status: 'PENDING', version: 0, parentId: null });
  });

  test('sent twice by a double click is there once', async () => {
    const sender = somebody();
    const twice = { ...salma, body: 'ضغطت الزر مرتين' };
    const first = await submitComment(article.id, twice, sender);
    expect(await submitComment(article.id, twice, sender)).toEqual(first);
    expect(await stored(twice.body)).toHaveLength(1);
  });

  test('sent eight times at the same moment is there once, and all eight are told the same', async () => {
    const sender = somebody();
    const eight = { ...salma, body: 'ثماني مرات' };
    const answers = await Promise.all(Array.from({ length: 8 }, () => submitComment(article.id, eight, sender)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ ok: true });
    expect(await stored(eight.body)).toHaveLength(1);
  });

  test('in the same words as that of a neighbour, or under another article, is another comment', async () => {
    const words = { ...salma, body: 'مبروك' };
    const other = await anArticle();
    await submitComment(article.id, words, somebody());
    await submitComment(article.id, words, somebody());
    await submitComment(other.id, words, somebody());
    expect(await stored(words.body)).toHaveLength(3);
  });

  test('is refused with what is wrong with it, and nothing is stored', async () => {
    const before = await db().comment.count();
    const sent = await submitComment(article.id, { name: '', email: 'salma', body: 'ـــ' }, somebody());
    expect(sent).toEqual({ ok: false, refusal: 'invalid', problems: { name: 'missing', email: 'not-an-address', body: 'missing' } });
    for (const nonsense of [null, undefined, 'x', []]) {
      expect(await submitComment(article.id, nonsense, somebody())).toMatchObject({ ok: false, refusal: 'invalid' });
    }
    expect(await db().comment.count()).toBe(before);
  });

  test('under a draft, an article of tomorrow or none at all is refused', async () => {
    const draft = await anArticle({ status: 'DRAFT' });
    const tomorrow = await anArticle({ publishedAt: new Date(Date.now() + 86_400_000) });
    for (const id of [draft.id, tomorrow.id, 999_999_999]) {
      expect(await submitComment(id, { ...salma, body: 'إلى لا شيء' }, somebody())).toEqual({ ok: false, refusal: 'no-article' });
    }
    expect(await stored('إلى لا شيء')).toEqual([]);
  });

  test('with the field filled in that people do not see is kept as spam, and its sender is told nothing of it', async () => {
    const trapped = { ...salma, body: 'اربح الآن' };
    expect(await submitComment(article.id, trapped, somebody({ trapped: true }))).toMatchObject({ ok: true });
    expect(await stored(trapped.body)).toMatchObject([{ status: 'SPAM' }]);
  });
});

describe('A request with a key of its own', () => {
  test('repeated, is one comment', async () => {
    const sender = somebody({ key: 'a1' });
    const keyed = { ...salma, body: 'بمفتاح' };
    const first = await submitComment(article.id, keyed, sender);
    expect(await submitComment(article.id, keyed, sender)).toEqual(first);
    expect(await stored(keyed.body)).toHaveLength(1);
  });

  test('used again for another text is refused, and the other text is not stored', async () => {
    const sender = somebody({ key: 'a2' });
    await submitComment(article.id, { ...salma, body: 'النص الأول' }, sender);
    const again = await submitComment(article.id, { ...salma, body: 'النص الثاني' }, sender);
    expect(again).toEqual({ ok: false, refusal: 'key-reused' });
    expect(await stored('النص الثاني')).toEqual([]);
  });

  test('for two texts at the same moment stores one of them', async () => {
    const sender = somebody({ key: 'a3' });
    const answers = await Promise.all(['سباق أول', 'سباق ثان'].map((body) => submitComment(article.id, { ...salma, body }, sender)));
    expect(answers.map((answer) => answer.ok).toSorted()).toEqual([false, true]);
    expect(answers.find((answer) => !answer.ok)).toEqual({ ok: false, refusal: 'key-reused' });
  });

  test('that was written offline and comes back on another network is the same comment', async () => {
    const key = '0b2b3c1e-8d2f-4a6b-9c55-1f2e3d4c5b6a';
    const train = { ...salma, body: 'من القطار' };
    const first = await submitComment(article.id, train, somebody({ key }));
    expect(await submitComment(article.id, train, somebody({ key }))).toEqual(first);
    expect(await stored(train.body)).toHaveLength(1);
    const other = await submitComment(article.id, { ...train, body: 'نص آخر' }, somebody({ key }));
    expect(other).toEqual({ ok: false, refusal: 'key-reused' });
  });

  test('does not meet the same key of a stranger', async () => {
    const key = 'everybody takes this one';
    await submitComment(article.id, { ...salma, body: 'مفتاح سلمى' }, somebody({ key }));
    const stranger = await submitComment(article.id, { ...salma, body: 'مفتاح غريب' }, somebody({ key }));
    expect(stranger).toMatchObject({ ok: true });
  });
});

describe('A reply', () => {
  test('stands under the comment that it answers', async () => {
    const top = await aComment({ on: article, decided: { by: idris, to: 'APPROVED' } });
    const reply = await aComment({ on: article, from: 'Naila', answering: top });
    expect(await db().comment.findUnique({ where: { id: reply.id } })).toMatchObject({ parentId: top.id, status: 'PENDING' });
  });

  test('to a reply joins the thread of the first', async () => {
    const top = await aComment({ on: article, decided: { by: idris, to: 'APPROVED' } });
    const reply = await aComment({ on: article, answering: top, decided: { by: idris, to: 'APPROVED' } });
    const second = await aComment({ on: article, answering: reply });
    expect(await db().comment.findUnique({ where: { id: second.id } })).toMatchObject({ parentId: top.id });
  });

  test('to a comment that waits, was refused, is spam, stands elsewhere or never was, is refused', async () => {
    const elsewhere = await anArticle();
    const closed = [
      await aComment({ on: article }),
      await aComment({ on: article, decided: { by: idris, to: 'REJECTED' } }),
      await aComment({ on: article, decided: { by: idris, to: 'SPAM' } }),
      await aComment({ on: elsewhere, decided: { by: idris, to: 'APPROVED' } }),
      { id: '7f1c9f8e-4c8b-4d57-9d0a-3a9f5f0c2b11' },
      { id: "' OR 1=1 --" },
    ];
    for (const { id } of closed) {
      const sent = await submitComment(article.id, { ...salma, body: 'ردّ في الهواء', parent: id }, somebody());
      expect(sent).toEqual({ ok: false, refusal: 'no-parent' });
    }
    expect(await stored('ردّ في الهواء')).toEqual([]);
  });
});

describe('Too many comments from one network', () => {
  test('wait, and are told how long; what was already stored is still repeated to its sender', async () => {
    const flood = { address: '192.0.2.7' };
    const send = (n: number, address = flood.address) => submitComment(article.id, { ...salma, body: `طوفان ${n}` }, { address });
    const sent = await Promise.all(Array.from({ length: commentRate.burst }, (_, n) => send(n)));
    expect(sent.every((answer) => answer.ok)).toBe(true);

    const late = await send(1000);
    expect(late).toEqual({ ok: false, refusal: 'too-many', retryAfter: expect.any(Number) as number });
    expect((late as { retryAfter: number }).retryAfter).toBeGreaterThanOrEqual(1);
    expect((late as { retryAfter: number }).retryAfter).toBeLessThanOrEqual(commentRate.secondsPerToken);
    expect(await stored('طوفان 1000')).toEqual([]);

    expect(await send(0)).toEqual(sent[0]);
    expect(await send(1001, '192.0.2.250')).toMatchObject({ refusal: 'too-many' });
    expect(await send(1002, '192.0.3.7')).toMatchObject({ ok: true });
  });
});
