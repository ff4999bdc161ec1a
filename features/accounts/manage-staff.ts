import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { db } from '#lib/db.ts';
import type { Role } from '#lib/generated/prisma/enums.ts';
import { auth } from './auth.ts';

export interface NewStaff {
  email: string;
  name?: string | undefined;
  role: Role;
  password?: string | undefined;
}

export type StaffRefusal = 'not-an-address' | 'weak-password' | 'exists' | 'no-account';

/** Makes a staff account. Without a password one is generated; either way it comes back, once. */
export async function createStaff(staff: NewStaff): Promise<{ ok: true; password: string } | { ok: false; refusal: StaffRefusal }> {
  const email = z.email().safeParse(staff.email.trim().toLowerCase());
  if (!email.success) return { ok: false, refusal: 'not-an-address' };
  const password = staff.password ?? newPassword();
  if (!isStrong(password)) return { ok: false, refusal: 'weak-password' };
  if (await db().user.findUnique({ where: { email: email.data } })) return { ok: false, refusal: 'exists' };
  const id = randomBytes(16).toString('hex');
  await db().user.create({
    data: {
      id,
      email: email.data,
      name: staff.name ?? email.data.split('@')[0]!,
      role: staff.role,
      accounts: {
        create: { id: randomBytes(16).toString('hex'), accountId: id, providerId: 'credential', password: await hash(password) },
      },
    },
  });
  return { ok: true, password };
}

/** All staff accounts, by address. */
export const listStaff = () =>
  db().user.findMany({ orderBy: { email: 'asc' }, select: { email: true, name: true, role: true, disabledAt: true, createdAt: true } });

/** Closes an account: its sessions end, and no password opens it any more. */
export async function disableStaff(email: string): Promise<{ ok: true } | { ok: false; refusal: StaffRefusal }> {
  const { count } = await db().user.updateMany({ where: { email: email.trim().toLowerCase() }, data: { disabledAt: new Date() } });
  if (count === 0) return { ok: false, refusal: 'no-account' };
  const user = { email: email.trim().toLowerCase() };
  await db().account.updateMany({ where: { user }, data: { password: await hash(newPassword()) } });
  await db().session.deleteMany({ where: { user } });
  return { ok: true };
}

/** Gives an account a new password and ends its sessions. */
export async function resetPassword(
  email: string,
  given?: string,
): Promise<{ ok: true; password: string } | { ok: false; refusal: StaffRefusal }> {
  const password = given ?? newPassword();
  if (!isStrong(password)) return { ok: false, refusal: 'weak-password' };
  const user = { email: email.trim().toLowerCase() };
  const { count } = await db().account.updateMany({ where: { user, providerId: 'credential' }, data: { password: await hash(password) } });
  if (count === 0) return { ok: false, refusal: 'no-account' };
  await db().session.deleteMany({ where: { user } });
  return { ok: true, password };
}

/** Whether anybody can sign in as an administrator. */
export const hasAdmin = async () => (await db().user.count({ where: { role: 'ADMIN', disabledAt: null } })) > 0;

// NIST SP 800-63B asks for length, not for kinds of characters.
const isStrong = (password: string) => password.length >= 10 && password.length <= 128;

const newPassword = () => randomBytes(15).toString('base64url');

const hash = async (password: string) => (await auth().$context).password.hash(password);
