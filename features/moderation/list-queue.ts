import { db } from '#lib/db.ts';
import type { Prisma } from '#lib/generated/prisma/client.ts';
import type { CommentStatus } from '#lib/generated/prisma/enums.ts';
import { articlePath } from '#features/articles/article.ts';
import type { CommentId } from '#features/comments/comment.ts';

/** A comment as moderators see it. */
export interface Case {
  id: CommentId;
  name: string;
  email: string;
  body: string;
  status: CommentStatus;
  version: number;
  createdAt: Date;
  article: { id: number; headline: string; excerpt: string; path: string };
  /** What it answers. */
  parent: { name: string; body: string } | null;
  /** Who decided last, and when. */
  decided: { by: string; at: Date } | null;
}

/** A record of the past of one comment. */
export interface HistoryEntry {
  by: string;
  kind: 'DECIDE' | 'UNDO';
  from: CommentStatus;
  to: CommentStatus;
  at: Date;
}

const columns = {
  id: true,
  name: true,
  email: true,
  body: true,
  status: true,
  version: true,
  createdAt: true,
  article: { select: { id: true, slug: true, headline: true, excerpt: true } },
  parent: { select: { name: true, body: true } },
  actions: { orderBy: { id: 'desc' }, take: 1, select: { createdAt: true, actor: { select: { name: true } } } },
} satisfies Prisma.CommentSelect;

/** The comments in a state: those that wait, oldest first; the others newest first. `page` counts from 1. */
export async function listQueue(status: CommentStatus, page: number, size = 30): Promise<{ cases: Case[]; more: boolean }> {
  const order = status === 'PENDING' ? 'asc' : 'desc';
  const rows = await db().comment.findMany({
    where: { status },
    select: columns,
    orderBy: [{ createdAt: order }, { id: order }],
    skip: (page - 1) * size,
    take: size + 1,
  });
  return { cases: rows.slice(0, size).map(toCase), more: rows.length > size };
}

/** One comment with its whole history, newest last, and the thread that it stands in; or null. */
export async function findCase(id: CommentId) {
  const row = await db().comment.findUnique({
    where: { id },
    select: {
      ...columns,
      parent: {
        select: {
          name: true,
          body: true,
          replies: { select: { id: true, name: true, body: true, status: true }, orderBy: { createdAt: 'asc' } },
        },
      },
      replies: { select: { id: true, name: true, body: true, status: true }, orderBy: { createdAt: 'asc' } },
    },
  });
  if (!row) return null;
  const actions = await db().moderationAction.findMany({
    where: { commentId: id },
    orderBy: { id: 'asc' },
    select: { kind: true, from: true, to: true, createdAt: true, actor: { select: { name: true } } },
  });
  const history: HistoryEntry[] = actions.map(({ actor, createdAt, ...a }) => ({ ...a, by: actor.name, at: createdAt }));
  const around = (row.parent?.replies ?? row.replies).filter((r) => r.id !== id);
  return { ...toCase(row), history, around };
}

/** How many comments are in each state, counted now. */
export async function countQueues(): Promise<Record<CommentStatus, number>> {
  const rows = await db().comment.groupBy({ by: ['status'], _count: true });
  const counts = { PENDING: 0, APPROVED: 0, REJECTED: 0, SPAM: 0 };
  for (const row of rows) counts[row.status] = row._count;
  return counts;
}

function toCase(row: Prisma.CommentGetPayload<{ select: typeof columns }>): Case {
  const last = row.actions[0];
  const { id, name, email, body, status, version, createdAt, parent } = row;
  return {
    id,
    name,
    email,
    body,
    status,
    version,
    createdAt,
    parent: parent && { name: parent.name, body: parent.body },
    article: {
      id: row.article.id,
      headline: row.article.headline,
      excerpt: row.article.excerpt,
      path: articlePath(row.article.id, row.article.slug),
    },
    decided: last ? { by: last.actor.name, at: last.createdAt } : null,
  };
}
