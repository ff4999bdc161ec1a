import { z } from 'zod';
import type { CommentStatus } from '#lib/generated/prisma/enums.ts';

export const statuses = ['PENDING', 'APPROVED', 'REJECTED', 'SPAM'] as const satisfies CommentStatus[];

export const Status = z.enum(statuses);

/** The address of a queue; `more` goes into its query. */
export const queuePath = (status: CommentStatus, more: Record<string, string> = {}): string =>
  `/desk/comments?${new URLSearchParams({ status: status.toLowerCase(), ...more })}`;

/** The state that a queue's address names; no name is the pending queue, an unknown one null. */
export const statusOf = (text: string | undefined): CommentStatus | null =>
  text === undefined ? 'PENDING' : (Status.safeParse(text.toUpperCase()).data ?? null);
