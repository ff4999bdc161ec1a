import { db } from '#lib/db.ts';
import type { Prisma } from '#lib/generated/prisma/client.ts';
import type { CommentId, PublicComment } from './comment.ts';

const columns = { id: true, parentId: true, name: true, body: true, status: true, createdAt: true } satisfies Prisma.CommentSelect;

type Row = Prisma.CommentGetPayload<{ select: typeof columns }>;

/**
 * The comments of an article, oldest first, replies under what they answer: the approved ones, and those of `own` that wait or were
 * refused, for their sender.
 */
export async function listComments(articleId: number, own: CommentId[] = []): Promise<PublicComment[]> {
  const rows = await db().comment.findMany({
    where: { articleId, OR: [{ status: 'APPROVED' }, ...(own.length ? [{ id: { in: own } }] : [])] },
    select: columns,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const shown = new Map(rows.map((row) => [row.id, toPublic(row)]));
  for (const row of rows) if (row.parentId) shown.get(row.parentId)?.replies.push(shown.get(row.id)!);
  return rows.filter((row) => !row.parentId).map((row) => shown.get(row.id)!);
}

const toPublic = ({ id, name, body, createdAt, status }: Row): PublicComment => ({
  id,
  name,
  body,
  createdAt,
  // A sender of spam is not told so: it waits.
  standing: status === 'APPROVED' ? 'public' : status === 'REJECTED' ? 'refused' : 'pending',
  replies: [],
});
