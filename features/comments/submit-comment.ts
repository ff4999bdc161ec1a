import { randomUUID } from 'node:crypto';
import { db } from '#lib/db.ts';
import { addressPrefix, takeToken, type Rate } from '#lib/rate-limit.ts';
import { digest } from '#lib/secret.ts';
import { published } from '#features/articles/article.ts';
import { Submission, problemsOf, type CommentId, type Field, type FieldProblem } from './comment.ts';

/** Who sends, and how. */
export interface Sender {
  address: string;
  /** The API's `Idempotency-Key`; a form has none, and what it says is its key. */
  key?: string | undefined;
  /** A field that people do not see was filled in: a machine wrote it. */
  trapped?: boolean;
}

export type Submitted =
  | { ok: true; id: CommentId }
  | { ok: false; refusal: 'invalid'; problems: Partial<Record<Field, FieldProblem>> }
  | { ok: false; refusal: 'no-article' | 'no-parent' | 'key-reused' }
  | { ok: false; refusal: 'too-many'; retryAfter: number };

/** One network may send this many comments at once, then one every three seconds: a newsroom behind one address still gets through. */
export const commentRate: Rate = { burst: 20, secondsPerToken: 3 };

/**
 * Stores a comment as pending. The same submission again, from a double click, a repeated request or the same key, is the same comment.
 * One that fell into the trap is stored as spam. A reply to a reply joins the thread of the first.
 */
export async function submitComment(articleId: number, input: unknown, sender: Sender): Promise<Submitted> {
  const read = Submission.safeParse(input);
  if (!read.success) {
    const problems = problemsOf(read.error);
    return Object.keys(problems).length ? { ok: false, refusal: 'invalid', problems } : { ok: false, refusal: 'no-parent' };
  }
  const { name, email, body, parent } = read.data;

  const prefix = addressPrefix(sender.address);
  const submissionDigest = digest('submission', String(articleId), parent ?? '', name, email, body);
  const submissionKey = sender.key
    ? digest('idempotency', isUnique(sender.key) ? '' : prefix, sender.key)
    : digest('submission-key', prefix, submissionDigest);
  const before = await findSubmission(submissionKey);
  if (before) return repeated(before, submissionDigest);

  const retryAfter = await takeToken('comment', prefix, commentRate);
  if (retryAfter > 0) return { ok: false, refusal: 'too-many', retryAfter };

  const article = await db().article.findFirst({ where: { id: articleId, ...published() }, select: { id: true } });
  if (!article) return { ok: false, refusal: 'no-article' };
  const thread = parent ? await findThread(articleId, parent) : null;
  if (parent && !thread) return { ok: false, refusal: 'no-parent' };

  const id = randomUUID();
  const { count } = await db().comment.createMany({
    data: {
      id,
      articleId,
      parentId: thread,
      name,
      email,
      body,
      status: sender.trapped ? 'SPAM' : 'PENDING',
      submissionKey,
      submissionDigest,
    },
    skipDuplicates: true,
  });
  if (count === 1) return { ok: true, id };
  return repeated((await findSubmission(submissionKey))!, submissionDigest);
}

/** A random UUID names one submission from whatever network it comes: a phone that was offline comes back on another. */
const isUnique = (key: string): boolean => /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i.test(key);

const findSubmission = (submissionKey: string) =>
  db().comment.findUnique({ where: { submissionKey }, select: { id: true, submissionDigest: true } });

const repeated = (before: { id: string; submissionDigest: string }, submissionDigest: string): Submitted =>
  before.submissionDigest === submissionDigest ? { ok: true, id: before.id } : { ok: false, refusal: 'key-reused' };

/** The top of the thread that a reply joins, or null when there is no such public comment under the article. */
async function findThread(articleId: number, parent: string): Promise<string | null> {
  const comment = await db().comment.findFirst({
    where: { id: parent, articleId, status: 'APPROVED' },
    select: { id: true, parentId: true },
  });
  return comment && (comment.parentId ?? comment.id);
}
