import { afterEach, describe, expect, test, vi } from 'vitest';
import { db, pool } from '#lib/db.ts';
import { useDatabase } from '#lib/testing/database.ts';
import { createStaff } from '#features/accounts/manage-staff.ts';
import { asEditor, type Editor } from '#features/accounts/editor.ts';
import { asModerator } from '#features/accounts/moderator.ts';
import { addName } from './add-name.ts';
import { addSpellings } from './add-spellings.ts';
import { listNames } from './list-names.ts';
import { spellingKey } from './name.ts';
import { forgetNames, readNames } from './read-names.ts';
import { removeName } from './remove-name.ts';
import { removeSpelling } from './remove-spelling.ts';

useDatabase();

let made: Editor | undefined;
async function naila(): Promise<Editor> {
  if (made) return made;
  await createStaff({ email: 'naila@example.com', name: 'Naila', role: 'EDITOR' });
  return (made = asEditor(await db().user.findUniqueOrThrow({ where: { email: 'naila@example.com' } }))!);
}
const spelled = async (word: string) => (await readNames()).spellingsOf(word);

afterEach(() => vi.restoreAllMocks());

describe('The list that a new newsroom has', () => {
  test('holds names of the news, each spelling under its key', async () => {
    const rows = await db().nameSpelling.findMany();
    expect(rows.length).toBeGreaterThan(100);
    for (const { written, key } of rows) expect(key).toBe(spellingKey(written));
    expect(await spelled('الشارا')).toEqual(['الشرع', 'الشارا', 'شارايا']);
    expect(await spelled('نيو يورك')).toEqual(['نيويورك', 'نيو يورك']);
  });

  test('is found by a part of a spelling, and nothing by what is no word', async () => {
    const { names, total } = await listNames('شارا');
    expect([names[0]?.label, total]).toEqual(['الشرع', 1]);
    for (const search of ['زرافة', '؟؟', '%', '\u0000']) expect((await listNames(search)).total).toBe(0);
  });
});

describe('Naila, an editor', () => {
  test('adds a name, a spelling, takes them away, and each is so for the next who searches', async () => {
    const change = await addName(await naila(), ['القرمازي', 'الغرمازي']);
    if (!change.ok) throw new Error(change.refusal);
    expect(await spelled('غرمازي')).toEqual(['القرمازي', 'الغرمازي']);
    await addSpellings(await naila(), change.nameId, ['كرماسي']);
    expect(await spelled('كرماسي')).toHaveLength(3);

    const [listed] = (await listNames('كرماسي')).names;
    await removeSpelling(await naila(), listed!.spellings[0]!.id);
    expect((await listNames('كرماسي')).names[0]!.label).toBe('الغرمازي');
    expect(await spelled('قرمازي')).toEqual([]);
    // One spelling alone says nothing: with the last but one the name goes.
    await removeSpelling(await naila(), listed!.spellings[1]!.id);
    expect((await listNames('كرماسي')).total).toBe(0);
  });

  test('takes a whole name off the list, of those that it came with too', async () => {
    const { names } = await listNames('شيلي');
    expect(await removeName(await naila(), names[0]!.id)).toMatchObject({ ok: true });
    expect(await spelled('شيلي')).toEqual([]);
    expect(await removeName(await naila(), names[0]!.id)).toEqual({ ok: false, refusal: 'no-name' });
  });

  test.each([
    ['nothing', [], { refusal: 'too-few' }],
    ['one spelling', ['الدرماني'], { refusal: 'too-few' }],
    ['signs', ['الدرماني', '؟؟!'], { refusal: 'no-words', written: '؟؟!' }],
    ['six words', ['الدرماني', 'ا ب ج د ه و'], { refusal: 'too-long', written: 'ا ب ج د ه و' }],
    ['81 letters', ['الدرماني', 'د'.repeat(81)], { refusal: 'too-long' }],
    ['a spelling that another name has', ['الدرماني', 'الشَّرع'], { refusal: 'taken', written: 'الشَّرع' }],
    ['31 spellings', Array.from({ length: 31 }, (_, i) => `الدرماني${i}`), { refusal: 'too-many' }],
  ])('is refused %s, and nothing of it is kept', async (_, spellings, refused) => {
    const before = [await db().name.count(), await db().nameSpelling.count()];
    expect(await addName(await naila(), spellings)).toMatchObject({ ok: false, ...refused });
    expect([await db().name.count(), await db().nameSpelling.count()]).toEqual(before);
  });

  test('is refused spellings for a name that is gone', async () => {
    expect(await addSpellings(await naila(), 999_999, ['الدرماني'])).toEqual({ ok: false, refusal: 'no-name' });
    expect(await removeSpelling(await naila(), 999_999)).toEqual({ ok: false, refusal: 'no-name' });
  });

  test('and an administrator may; a moderator may not', () => {
    const staff = (role: 'ADMIN' | 'MODERATOR' | 'EDITOR') => ({ id: 'x', name: 'x', email: 'x', role });
    expect([asEditor(staff('ADMIN')), asEditor(staff('EDITOR'))]).not.toContain(null);
    expect(asEditor(staff('MODERATOR'))).toBeNull();
    expect(asModerator(staff('EDITOR'))).toBeNull();
  });
});

describe('The table in memory', () => {
  test('is read once, and again when it was forgotten', async () => {
    forgetNames();
    const query = vi.spyOn(pool(), 'query');
    await readNames();
    await Promise.all([readNames(), readNames(), readNames()]);
    expect(query).toHaveBeenCalledTimes(1);
    forgetNames();
    await readNames();
    expect(query).toHaveBeenCalledTimes(2);
  });

  test('that could not be read is tried again by the next', async () => {
    forgetNames();
    const away = () => {
      throw new Error('away');
    };
    vi.spyOn(pool(), 'query').mockImplementationOnce(away);
    await expect(readNames()).rejects.toThrow('away');
    await vi.waitFor(async () => expect(await spelled('الشارا')).toHaveLength(3));
  });
});
