import { redirect } from 'next/navigation';
import { asModerator } from '#features/accounts/moderator.ts';
import { requireStaff } from '#features/accounts/session.ts';

/** The desk opens on the comments that wait; for an editor, who decides over none, on the names. */
export default async function Desk() {
  redirect(asModerator(await requireStaff()) ? '/desk/comments' : '/desk/names');
}
