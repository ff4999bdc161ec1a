import { describe, expect, test } from 'vitest';
import { db } from '#lib/db.ts';
import { useDatabase } from '#lib/testing/database.ts';
import { auth, sessionCookie } from './auth.ts';
import { createStaff, disableStaff, hasAdmin, listStaff, resetPassword } from './manage-staff.ts';

useDatabase();

const password = 'the ink of Idris never dries';

/** Signs in as the sign-in page does; gives the browser's cookie, or null when it was refused. */
async function signIn(email: string, tried: string): Promise<string | null> {
  try {
    const { headers } = await auth().api.signInEmail({ body: { email, password: tried }, returnHeaders: true });
    return headers.get('set-cookie')!.split(';')[0]!;
  } catch {
    return null;
  }
}
const whoIs = async (cookie: string | null) =>
  (await auth().api.getSession({ headers: new Headers({ cookie: cookie ?? '' }) }))?.user.name ?? null;

describe('An account for Idris', () => {
  test('is made with the password that was given, and he can sign in with it', async () => {
    expect(await createStaff({ email: ' Idris@Example.com ', name: 'Idris', role: 'MODERATOR', password })).toEqual({ ok: true, password });
    const cookie = await signIn('idris@example.com', password);
    expect(cookie).toContain(sessionCookie);
    expect(await whoIs(cookie)).toBe('Idris');
  });

  test('opens with no other password', async () => {
    for (const tried of ['', 'the ink of idris never dries', `${password} `, 'x'.repeat(128)])
      expect(await signIn('idris@example.com', tried)).toBeNull();
  });

  test('keeps a digest of the password, and nothing from which it could be read', async () => {
    const rows = JSON.stringify([await db().user.findMany(), await db().account.findMany()]);
    expect(rows).not.toContain(password);
    expect(rows).toMatch(/"password":"[0-9a-f]+:[0-9a-f]{64,}"/);
  });

  test('is refused a second time, however the address is written', async () => {
    for (const email of ['idris@example.com', 'IDRIS@EXAMPLE.COM', ' idris@example.com']) {
      expect(await createStaff({ email, role: 'ADMIN' })).toEqual({ ok: false, refusal: 'exists' });
    }
  });

  test('cannot be made by a reader: nobody signs up', async () => {
    const body = { email: 'stranger@example.com', password, name: 'Stranger', role: 'ADMIN' };
    await expect(auth().api.signUpEmail({ body })).rejects.toThrow();
    expect(await db().user.count({ where: { email: body.email } })).toBe(0);
  });

  test('without a password is given one that nobody could guess, and a name from its address', async () => {
    const [one, two] = [
      await createStaff({ email: 'one@example.com', role: 'EDITOR' }),
      await createStaff({ email: 'two@example.com', role: 'EDITOR' }),
    ];
    if (!one.ok || !two.ok) throw new Error('refused');
    expect(one.password).toMatch(/^[\w-]{20}$/);
    expect(one.password).not.toBe(two.password);
    expect(await whoIs(await signIn('one@example.com', one.password))).toBe('one');
  });
});

describe('An account is refused', () => {
  test.each(['', 'idris', '@example.com', 'a b@example.com', 'idris@example.com\nx'])('to what is no address: %j', async (email) => {
    expect(await createStaff({ email, role: 'EDITOR', password })).toEqual({ ok: false, refusal: 'not-an-address' });
  });

  test.each([
    ['nine letters', 'x'.repeat(9)],
    ['none', ''],
    ['a hundred and twenty-nine', 'x'.repeat(129)],
  ])('with a password of %s', async (_, weak) => {
    expect(await createStaff({ email: 'weak@example.com', role: 'EDITOR', password: weak })).toEqual({
      ok: false,
      refusal: 'weak-password',
    });
    expect(await db().user.count({ where: { email: 'weak@example.com' } })).toBe(0);
  });
});

describe('An account that is closed', () => {
  test('ends its sessions at once, and no password opens it any more', async () => {
    await createStaff({ email: 'rana@example.com', name: 'Rana', role: 'MODERATOR', password });
    const cookie = await signIn('rana@example.com', password);
    expect(await whoIs(cookie)).toBe('Rana');

    expect(await disableStaff(' RANA@example.com ')).toEqual({ ok: true });
    expect(await whoIs(cookie)).toBeNull();
    expect(await signIn('rana@example.com', password)).toBeNull();
    expect((await listStaff()).find(({ email }) => email === 'rana@example.com')).toMatchObject({ disabledAt: expect.any(Date) as Date });
  });

  test('that was never there cannot be closed', async () => {
    expect(await disableStaff('nobody@example.com')).toEqual({ ok: false, refusal: 'no-account' });
  });

  test('leaves the others signed in', async () => {
    const cookie = await signIn('idris@example.com', password);
    await disableStaff('one@example.com');
    expect(await whoIs(cookie)).toBe('Idris');
  });
});

describe('A new password', () => {
  test('ends the old one and every session under it', async () => {
    await createStaff({ email: 'malik@example.com', name: 'Malik', role: 'EDITOR', password });
    const cookie = await signIn('malik@example.com', password);
    const reset = await resetPassword('Malik@example.com');
    if (!reset.ok) throw new Error(reset.refusal);
    expect(await whoIs(cookie)).toBeNull();
    expect(await signIn('malik@example.com', password)).toBeNull();
    expect(await signIn('malik@example.com', reset.password)).not.toBeNull();
  });

  test('that is weak, or for nobody, is refused, and the old one stays', async () => {
    expect(await resetPassword('malik@example.com', 'short')).toEqual({ ok: false, refusal: 'weak-password' });
    expect(await resetPassword('nobody@example.com')).toEqual({ ok: false, refusal: 'no-account' });
    expect(await signIn('idris@example.com', password)).not.toBeNull();
  });
});

test('There is an administrator while one of them is not closed', async () => {
  expect(await hasAdmin()).toBe(false);
  await createStaff({ email: 'admin@example.com', role: 'ADMIN' });
  expect(await hasAdmin()).toBe(true);
  await disableStaff('admin@example.com');
  expect(await hasAdmin()).toBe(false);
});

test('A made-up cookie is nobody', async () => {
  for (const cookie of ['', `${sessionCookie}=x`, `${sessionCookie}=${'A'.repeat(32)}.${'B'.repeat(43)}%3D`])
    expect(await whoIs(cookie)).toBeNull();
});
