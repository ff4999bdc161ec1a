import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#lib/db.ts';
import { useDatabase } from '#lib/testing/database.ts';
import type { Editor } from '#features/accounts/editor.ts';
import { asEditor } from '#features/accounts/editor.ts';
import { listFront } from '#features/articles/list-front.ts';
import { aModerator, anArticle, anEditor, type BuiltArticle } from '#seeds/builders.ts';
import { breakNews } from './break-news.ts';
import { chooseFront } from './choose-front.ts';
import { clearBreaking } from './clear-breaking.ts';
import { findBreaking } from './find-breaking.ts';
import { articleNumber, longestBreaking } from './front-choice.ts';
import { giveBackFront } from './give-back-front.ts';
import { listChoices } from './list-choices.ts';
import { listRecord } from './list-record.ts';

useDatabase();

const hours = (n: number) => new Date(Date.now() + n * 3600_000);
let naila: Editor;
let stories: BuiltArticle[];
beforeAll(async () => {
  naila = await anEditor('Naila');
  stories = [];
  for (let i = 0; i < 9; i++) stories.push(await anArticle());
});

const choice = (lead: string, featured: string[] = [], until: Date | null = null) => ({ lead, featured, until });

describe('Naila, an editor, chooses the front page', () => {
  test('and it is led by the story she named by its number, with those she named by their address after it, in her order', async () => {
    const [, second, third, fourth] = stories;
    expect(await chooseFront(naila, choice(String(third!.id), [second!.path, '', `https://example.com/a/${fourth!.id}`]))).toEqual({
      ok: true,
    });
    const { lead, featured } = await listChoices();
    const front = await listFront({ lead: lead!.id, featured: featured.map(({ id }) => id) });
    expect(front.lead!.id).toBe(third!.id);
    expect(front.second.slice(0, 2).map(({ id }) => id)).toEqual([second!.id, fourth!.id]);
    const ids = [front.lead!, ...front.second, ...front.third, ...front.latest].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('and may leave the lead to the page', async () => {
    expect(await chooseFront(naila, choice('', [String(stories[4]!.id)]))).toEqual({ ok: true });
    expect(await listChoices()).toMatchObject({ lead: null, featured: [{ id: stories[4]!.id }] });
  });

  test('until a time, after which the page makes itself', async () => {
    expect(await chooseFront(naila, choice(String(stories[0]!.id), [], hours(2)))).toEqual({ ok: true });
    expect((await listChoices()).lead?.id).toBe(stories[0]!.id);
    expect(await listChoices(hours(3))).toEqual({ lead: null, featured: [], until: null });
  });

  test('or gives it back, once', async () => {
    expect(await giveBackFront(naila)).toBe(true);
    expect(await giveBackFront(naila)).toBe(false);
    expect((await listChoices()).lead).toBeNull();
    const [last, before] = await listRecord();
    expect(last).toMatchObject({ by: 'Naila', kind: 'GIVE_BACK' });
    expect(before).toMatchObject({ kind: 'CHOOSE', what: [stories[0]!.headline] });
  });

  test('a story that is withdrawn leaves its place', async () => {
    const gone = await anArticle();
    await chooseFront(naila, choice(String(gone.id), [String(stories[1]!.id)]));
    await db().article.update({ where: { id: gone.id }, data: { status: 'DRAFT' } });
    expect(await listChoices()).toMatchObject({ lead: null, featured: [{ id: stories[1]!.id }] });
  });

  test('drafts, stories whose hour has not come, unknown numbers and words are refused by their field, and nothing changes', async () => {
    const draft = await anArticle({ status: 'DRAFT' });
    const tomorrow = await anArticle({ publishedAt: hours(24) });
    const before = await listChoices();
    const count = (await listRecord(100)).length;
    expect(await chooseFront(naila, choice(String(draft.id), [String(tomorrow.id), '999999999', 'القمة']))).toEqual({
      ok: false,
      problems: { lead: 'no-article', featured1: 'no-article', featured2: 'no-article', featured3: 'no-article' },
    });
    expect(await listChoices()).toEqual(before);
    expect((await listRecord(100)).length).toBe(count);
  });

  test('the same story twice, nothing at all, and a time that is past are refused', async () => {
    const one = String(stories[0]!.id);
    expect(await chooseFront(naila, choice(one, [one]))).toEqual({ ok: false, problems: { featured1: 'twice' } });
    expect(await chooseFront(naila, choice(' ', ['', '']))).toEqual({ ok: false, problems: { lead: 'nothing' } });
    expect(await chooseFront(naila, choice(one, [], hours(-1)))).toEqual({ ok: false, problems: { until: 'past' } });
  });

  test('two editors who save at once leave one whole choice, and both on record', async () => {
    const yusuf = await anEditor('Yusuf');
    const count = (await listRecord(100)).length;
    const [a, b, c, d] = stories.map(({ id }) => String(id));
    await Promise.all([chooseFront(naila, choice(a!, [b!])), chooseFront(yusuf, choice(b!, [c!, d!]))]);
    const { lead, featured } = await listChoices();
    expect([[a, b].join(), [b, c, d].join()]).toContain([lead, ...featured].map((story) => story!.id).join());
    expect((await listRecord(100)).length).toBe(count + 2);
  });

  test('a moderator is no editor', async () => {
    expect(asEditor(await aModerator('Idris'))).toBeNull();
  });

  test('the record cannot be rewritten', async () => {
    await expect(db().frontAction.deleteMany()).rejects.toThrow(/append-only/);
  });
});

describe('The breaking bar', () => {
  test('stands with its article until its time is over', async () => {
    const text = '  وصول\nأول دفعة من الورق ';
    expect(await breakNews(naila, { text, article: stories[0]!.path, until: hours(1) })).toEqual({ ok: true });
    expect(await findBreaking()).toMatchObject({ text: 'وصول أول دفعة من الورق', article: { path: stories[0]!.path } });
    expect(await findBreaking(hours(2))).toBeNull();
  });

  test('of another editor takes its place, and is taken down once', async () => {
    await breakNews(naila, { text: 'الحبر يصل غدًا', article: '', until: hours(1) });
    expect(await findBreaking()).toMatchObject({ text: 'الحبر يصل غدًا', article: null });
    expect([await clearBreaking(naila), await clearBreaking(naila)]).toEqual([true, false]);
    expect(await findBreaking()).toBeNull();
  });

  test('without words, too long, to no article, or for a wrong time is refused', async () => {
    const refused = await breakNews(naila, { text: ' \n ', article: 'أي مقال', until: null });
    expect(refused).toEqual({ ok: false, problems: { text: 'missing', article: 'no-article', until: 'not-a-time' } });
    const long = { text: 'ح'.repeat(longestBreaking + 1), article: '0', until: hours(-1) };
    expect(await breakNews(naila, long)).toEqual({ ok: false, problems: { text: 'too-long', article: 'no-article', until: 'past' } });
    expect(await breakNews(naila, { text: 'خبر', article: '', until: hours(100) })).toEqual({ ok: false, problems: { until: 'too-far' } });
    expect(await findBreaking()).toBeNull();
  });
});

test.each([
  ['12', 12],
  [' ١٢ ', 12],
  ['/article/12/paper', 12],
  ['https://example.com/a/12?x=1', 12],
  ['0', null],
  ['-1', null],
  ['12345678901', null],
  ['/articles/12', null],
  ['1; DROP TABLE', null],
  ['', null],
])('«%s» names article %s', (text, number) => expect(articleNumber(text)).toBe(number));
