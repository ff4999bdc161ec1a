import { headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import { cache } from 'react';
import { auth } from './auth.ts';
import { asEditor, type Editor } from './editor.ts';
import { asModerator, type Moderator, type Staff } from './moderator.ts';

/** Who is signed in, or null. A disabled account is signed out at once. */
export const readStaff = cache(async (): Promise<Staff | null> => {
  const session = await auth().api.getSession({ headers: await headers() });
  if (!session || session.user.disabledAt) return null;
  const { id, name, email, role } = session.user;
  return { id, name, email, role: role as Staff['role'] };
});

/** Who is signed in; anybody else is led to the sign-in page. */
export async function requireStaff(): Promise<Staff> {
  return (await readStaff()) ?? redirect('/desk/sign-in');
}

/** The signed-in moderator; staff of another role get 403, anybody else the sign-in page. */
export async function requireModerator(): Promise<Moderator> {
  return asModerator(await requireStaff()) ?? forbidden();
}

/** The signed-in editor or administrator; staff of another role get 403, anybody else the sign-in page. */
export async function requireEditor(): Promise<Editor> {
  return asEditor(await requireStaff()) ?? forbidden();
}
