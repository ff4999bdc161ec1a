import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '#lib/db.ts';
import { useDatabase } from '#lib/testing/database.ts';
import { asEditor, type Editor } from '#features/accounts/editor.ts';
import { createStaff } from '#features/accounts/manage-staff.ts';
import { saveStory } from '#features/ingest/save-story.ts';
import { anArticle, type BuiltArticle } from '#seeds/builders.ts';
import { addTag } from './add-tag.ts';
import { changeStory } from './change-story.ts';
import { findPlace } from './find-place.ts';
import { findStory } from './find-story.ts';
import { followStory } from './follow-story.ts';
import { listRecord, listStories } from './list-stories.ts';
import { mergeStories } from './merge-stories.ts';
import { putIn, takeOut } from './move-article.ts';
import { suggestTags } from './suggest-tags.ts';

useDatabase();

let rana: Editor;
beforeAll(async () => {
  await createStaff({ email: 'rana@example.com', name: 'Rana', role: 'EDITOR' });
  rana = asEditor(await db().user.findUniqueOrThrow({ where: { email: 'rana@example.com' } }))!;
});

const lineOf = async ({ id }: BuiltArticle) => (await db().storyArticle.findUnique({ where: { articleId: id } }))?.storyId ?? null;
const kindsOf = async (storyId: number) => (await listRecord(storyId)).map((entry) => entry.kind);

let made = 0;
/** A line of so many articles on the well of a village that no other line tells of. */
async function aLine(articles: number): Promise<{ storyId: number; members: BuiltArticle[]; another: () => Promise<BuiltArticle> }> {
  const letters = 'بتجدرسصطفق';
  const own = Array.from({ length: 8 }, (_, k) => Array.from({ length: 5 }, (_, i) => letters[(Math.imul(++made, 2654435761) >>> (i * 5)) % 10]).join('') + 'ي'.repeat(k % 2)).join(' '); // prettier-ignore
  let hour = 0;
  const another = async () => {
    const article = await anArticle({
      headline: `بئر ${own.split(' ').slice(0, 3).join(' ')}`,
      body: [{ type: 'paragraph', text: [`حفر الأهالي بئرًا: ${own}. وبلغ العمق ${20 + ++hour} مترًا.`] }],
      publishedAt: new Date(Date.parse('2026-02-01T00:00:00Z') + hour * 3600_000),
    });
    await followStory(article.id);
    return article;
  };
  const members: BuiltArticle[] = [];
  while (members.length < articles) members.push(await another());
  return { storyId: (await lineOf(members[0]!))!, members, another };
}

let line: Awaited<ReturnType<typeof aLine>>;
beforeEach(async () => {
  line = await aLine(3);
});

describe('Rana', () => {
  test('renames a line, and it keeps her title when another article comes first', async () => {
    expect(await changeStory(rana, line.storyId, { kind: 'RENAME', title: 'قصة البئر' })).toEqual({ ok: true, storyId: line.storyId });
    await line.another();
    expect(await findStory(line.storyId)).toMatchObject({ title: 'قصة البئر', articles: 4 });
    expect(await listRecord(line.storyId)).toMatchObject([{ by: 'Rana', kind: 'RENAME', text: 'قصة البئر' }]);
    expect((await listStories('البئر')).stories.map((s) => s.id)).toContain(line.storyId);
  });

  test('pins a line, and it heads the list', async () => {
    await changeStory(rana, line.storyId, { kind: 'PIN' });
    await aLine(2);
    expect((await listStories()).stories[0]).toMatchObject({ id: line.storyId, pinned: true });
    await changeStory(rana, line.storyId, { kind: 'UNPIN' });
    expect(await findStory(line.storyId)).toMatchObject({ pinned: false });
  });

  test('closes a line: no article comes by itself, but she may put one in', async () => {
    await changeStory(rana, line.storyId, { kind: 'CLOSE' });
    const late = await line.another();
    expect(await lineOf(late)).not.toBe(line.storyId);
    expect(await putIn(rana, line.storyId, late.id)).toMatchObject({ ok: true });
    await followStory(late.id);
    expect(await lineOf(late)).toBe(line.storyId);
    expect(await kindsOf(line.storyId)).toEqual(['PUT_IN', 'CLOSE']);
  });

  test('takes an article out: it does not come back, also when it is changed', async () => {
    const [out] = line.members;
    await takeOut(rana, line.storyId, out!.id, false);
    await followStory(out!.id);
    expect(await lineOf(out!)).toBeNull();
    await saveStory({ ...out!.story, headline: out!.headline + ' من جديد' });
    await followStory(out!.id);
    expect(await lineOf(out!)).not.toBe(line.storyId);
  });

  test('splits an article off: both lines stay apart, and each has the record', async () => {
    const out = line.members[1]!;
    const split = await takeOut(rana, line.storyId, out.id, true);
    if (!split.ok) throw new Error(split.refusal);
    expect(split.storyId).not.toBe(line.storyId);
    for (const { id } of line.members) await followStory(id);
    expect(await Promise.all(line.members.map(lineOf))).toEqual([line.storyId, split.storyId, line.storyId]);
    expect(await kindsOf(line.storyId)).toEqual(['SPLIT']);
    expect(await kindsOf(split.storyId)).toEqual(['SPLIT']);
  });

  test('merges two lines of different words: they stay merged, and the old address leads on', async () => {
    const other = await aLine(2);
    expect(await mergeStories(rana, other.storyId, line.storyId)).toEqual({ ok: true, storyId: line.storyId });
    for (const { id } of [...other.members, ...line.members]) await followStory(id);
    expect(await findStory(line.storyId)).toMatchObject({ articles: 5 });
    expect(await findStory(other.storyId)).toEqual({ movedTo: line.storyId });
    const third = await aLine(2);
    await mergeStories(rana, line.storyId, third.storyId);
    expect(await findStory(other.storyId)).toEqual({ movedTo: third.storyId });
  });

  test('puts an article of another line in: it leaves that one, and one withdrawn is not shown', async () => {
    const other = await aLine(3);
    const moved = other.members[2]!;
    await putIn(rana, line.storyId, moved.id);
    expect(await findStory(other.storyId)).toMatchObject({ articles: 2 });
    await saveStory({ ...moved.story, status: 'DRAFT' });
    await followStory(moved.id);
    expect(await findStory(line.storyId)).toMatchObject({ articles: 3 });
  });

  test('adds a tag that was suggested, once', async () => {
    const [article] = line.members;
    const [name] = await suggestTags(article!.id);
    expect(article!.headline + JSON.stringify(article!.story.body)).toContain(name);
    expect(await addTag(rana, article!.id, name!)).toEqual({ ok: true });
    expect(await suggestTags(article!.id)).not.toContain(name);
    expect(await addTag(rana, article!.id, name!)).toEqual({ ok: false, refusal: 'nothing-to-change' });
    expect(await suggestTags(line.members[1]!.id)).toContain(name);
  });
});

describe('What cannot be done is refused and leaves no record', () => {
  test('with lines and articles that are not there', async () => {
    const none = 999_999_999;
    const [article] = line.members;
    expect(await changeStory(rana, none, { kind: 'PIN' })).toEqual({ ok: false, refusal: 'no-story' });
    expect(await mergeStories(rana, line.storyId, none)).toEqual({ ok: false, refusal: 'no-story' });
    expect(await mergeStories(rana, none, line.storyId)).toEqual({ ok: false, refusal: 'no-story' });
    expect(await takeOut(rana, none, article!.id, true)).toEqual({ ok: false, refusal: 'no-article' });
    expect(await takeOut(rana, line.storyId, none, false)).toEqual({ ok: false, refusal: 'no-article' });
    expect(await putIn(rana, none, article!.id)).toEqual({ ok: false, refusal: 'no-story' });
    expect(await putIn(rana, line.storyId, none)).toEqual({ ok: false, refusal: 'no-article' });
    expect(await addTag(rana, none, 'بئر')).toEqual({ ok: false, refusal: 'no-article' });
    expect(await addTag(rana, article!.id, ' ؟! ')).toEqual({ ok: false, refusal: 'nothing-to-change' });
    for (const id of [none, -1, 0]) expect([await findStory(id), await findPlace(id)]).toEqual([null, null]);
    expect(await suggestTags(none)).toEqual([]);
    expect(await kindsOf(line.storyId)).toEqual([]);
  });

  test('twice, with itself, or with a line that was merged', async () => {
    const other = await aLine(2);
    expect(await changeStory(rana, line.storyId, { kind: 'REOPEN' })).toEqual({ ok: false, refusal: 'nothing-to-change' });
    expect(await mergeStories(rana, line.storyId, line.storyId)).toEqual({ ok: false, refusal: 'nothing-to-change' });
    await mergeStories(rana, other.storyId, line.storyId);
    expect(await changeStory(rana, other.storyId, { kind: 'PIN' })).toEqual({ ok: false, refusal: 'no-story' });
    expect(await mergeStories(rana, line.storyId, other.storyId)).toEqual({ ok: false, refusal: 'no-story' });
    expect(await putIn(rana, line.storyId, line.members[0]!.id)).toEqual({ ok: false, refusal: 'nothing-to-change' });
  });

  test('in the record: it is only ever added to', async () => {
    await changeStory(rana, line.storyId, { kind: 'PIN' });
    await expect(db().storyAction.deleteMany({ where: { storyId: line.storyId } })).rejects.toThrow('append-only');
  });
});

describe('An article in a line', () => {
  test('shows what came before and after it, and how many there are', async () => {
    const [first, second, third] = line.members;
    expect(await findPlace(second!.id)).toMatchObject({
      storyId: line.storyId,
      articles: 3,
      before: [{ articleId: first!.id }],
      after: [{ articleId: third!.id }],
    });
  });

  test('says what it added, and not what was said before', async () => {
    const story = await findStory(line.storyId);
    if (!story || !('entries' in story)) throw new Error('no story');
    expect(story.entries[0]!.added).toEqual([]);
    for (const { added } of story.entries.slice(1)) for (const term of added) expect(line.members[0]!.headline).not.toContain(term);
  });
});
