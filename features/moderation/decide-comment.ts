import { announce } from '#lib/announce.ts';
import { db, type Transaction } from '#lib/db.ts';
import type { ActionKind, CommentStatus } from '#lib/generated/prisma/enums.ts';
import { tags } from '#lib/tags.ts';
import type { Moderator } from '#features/accounts/moderator.ts';
import type { CommentId } from '#features/comments/comment.ts';

/** A decision as the desk sends it: the version names what the moderator saw. */
export interface Decision {
  commentId: CommentId;
  version: number;
  to: CommentStatus;
}

export type Decided =
  | { ok: true; articleId: number; commentId: CommentId; version: number }
  | { ok: false; refusal: 'no-comment' }
  /** Somebody was faster: what stands now, and who decided it when (null: the form's trap did). */
  | { ok: false; refusal: 'already-decided'; status: CommentStatus; by: string | null; at: Date }
  | { ok: false; refusal: 'nothing-to-undo' };

/** Gives a comment the state `to`, if it is still as the moderator saw it; with its record, and announced. */
export function decideComment(by: Moderator, { commentId, version, to }: Decision): Promise<Decided> {
  return db().$transaction((tx) => change(tx, by, { commentId, version, to, kind: 'DECIDE', undoesId: null }));
}

/**
 * Takes back the moderator's own newest decision that still stands (of one comment, or of any), by a compensating action. What has been
 * decided again since does not stand.
 */
export function undoDecision(by: Moderator, commentId: CommentId | null = null): Promise<Decided> {
  return db().$transaction(async (tx) => {
    const [last] = await tx.$queryRaw<{ id: number; commentId: string; from: CommentStatus; version: number }[]>`
      SELECT a.id, a."commentId", a."from"::text, a.version
      FROM "ModerationAction" a JOIN "Comment" c ON c.id = a."commentId" AND c.version = a.version
      WHERE a."actorId" = ${by.id} AND a.kind = 'DECIDE' AND (${commentId}::uuid IS NULL OR a."commentId" = ${commentId}::uuid)
      ORDER BY a.id DESC LIMIT 1`;
    if (last) return change(tx, by, { commentId: last.commentId, version: last.version, to: last.from, kind: 'UNDO', undoesId: last.id });
    const told: Decided = commentId ? await alreadyDecided(tx, commentId) : { ok: false, refusal: 'nothing-to-undo' };
    const nobodyDid = !told.ok && told.refusal === 'already-decided' && told.by === null;
    return nobodyDid ? { ok: false, refusal: 'nothing-to-undo' } : told;
  });
}

interface Change extends Decision {
  kind: ActionKind;
  undoesId: number | null;
}

/** The one place where a comment's state changes: one conditional update, its record and its announcement. */
async function change(tx: Transaction, by: Moderator, { commentId, version, to, kind, undoesId }: Change): Promise<Decided> {
  const comment = await tx.comment.findUnique({ where: { id: commentId }, select: { articleId: true, status: true } });
  if (!comment) return { ok: false, refusal: 'no-comment' };
  const { count } = await tx.comment.updateMany({
    where: { id: commentId, version, status: { not: to } },
    data: { status: to, version: { increment: 1 } },
  });
  if (count === 0) return alreadyDecided(tx, commentId);
  const from = comment.status;
  await tx.moderationAction.create({ data: { commentId, actorId: by.id, kind, from, to, version: version + 1, undoesId } });
  if (from === 'APPROVED' || to === 'APPROVED') await announce(tx, [tags.commentsOn(comment.articleId)]);
  return { ok: true, articleId: comment.articleId, commentId, version: version + 1 };
}

async function alreadyDecided(tx: Transaction, commentId: CommentId): Promise<Decided> {
  const comment = await tx.comment.findUnique({
    where: { id: commentId },
    select: {
      status: true,
      createdAt: true,
      actions: { orderBy: { id: 'desc' }, take: 1, select: { createdAt: true, actor: { select: { name: true } } } },
    },
  });
  if (!comment) return { ok: false, refusal: 'no-comment' };
  const last = comment.actions[0];
  return {
    ok: false,
    refusal: 'already-decided',
    status: comment.status,
    by: last?.actor.name ?? null,
    at: last?.createdAt ?? comment.createdAt,
  };
}
