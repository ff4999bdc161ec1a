'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { requireModerator } from '#features/accounts/session.ts';
import { decideComment, undoDecision, type Decided } from './decide-comment.ts';
import { queuePath, Status } from './queue-address.ts';

const Decision = z.object({
  commentId: z.uuid(),
  version: z.coerce.number().int().min(0),
  to: Status,
  /** The queue that the moderator works in, to come back to. */
  queue: Status,
  page: z.coerce.number().int().min(1),
});

/** Decides over one comment and leads back to the queue, which says what happened. */
export async function decide(form: FormData) {
  const moderator = await requireModerator();
  const { queue, page, ...decision } = Decision.parse(Object.fromEntries(form));
  tell(queue, page, decision.commentId, await decideComment(moderator, decision));
}

const Undo = z.object({ commentId: z.union([z.uuid(), z.literal('')]), queue: Status });

/** Takes back the moderator's last standing decision, or that on one comment. */
export async function undo(form: FormData) {
  const moderator = await requireModerator();
  const { commentId, queue } = Undo.parse(Object.fromEntries(form));
  const undone = await undoDecision(moderator, commentId || null);
  tell(queue, 1, undone.ok ? undone.commentId : commentId, undone);
}

function tell(queue: z.infer<typeof Status>, page: number, comment: string, decided: Decided): never {
  redirect(queuePath(queue, { ...(page > 1 && { page: String(page) }), comment, told: decided.ok ? 'done' : decided.refusal }));
}
