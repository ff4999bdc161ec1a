import { redirect } from 'next/navigation';
import { requireStaff } from '#features/accounts/session.ts';

/** The desk opens on the comments that wait. */
export default async function Desk() {
  await requireStaff();
  redirect('/desk/comments');
}
