import { redirect } from 'next/navigation';
import { asModerator } from '#features/accounts/moderator.ts';
import { requireStaff } from '#features/accounts/session.ts';

/** The desk opens on the comments that wait; for editors, who do not moderate, on the story lines. */
export default async function Desk() {
  const staff = await requireStaff();
  redirect(asModerator(staff) ? '/desk/comments' : '/desk/stories');
}
