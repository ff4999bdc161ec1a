import { redirect } from 'next/navigation';
import { requireStaff } from '#features/accounts/session.ts';

/** The desk opens on the comments that wait; for an editor, who does not decide over them, on the front page. */
export default async function Desk() {
  const { role } = await requireStaff();
  redirect(role === 'EDITOR' ? '/desk/front' : '/desk/comments');
}
