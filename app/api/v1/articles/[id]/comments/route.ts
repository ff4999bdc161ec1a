import { readArticle } from '#features/articles/read.ts';
import { listComments } from '#features/comments/list-comments.ts';
import { submitComment, type Submitted } from '#features/comments/submit-comment.ts';
import { answerApi } from '#lib/answer-api.ts';
import { clientAddress } from '#lib/client-address.ts';
import { copy } from '#lib/copy/ar.ts';
import { positive } from '#lib/params.ts';
import { problemResponse } from '#lib/problem.ts';
import { dependOn } from '#lib/render-context.ts';
import { tags } from '#lib/tags.ts';

export const dynamic = 'force-dynamic';

interface Context {
  params: Promise<{ id: string }>;
}

/** The approved comments of an article, oldest first, replies under what they answer. */
export const GET = (_: Request, { params }: Context) =>
  answerApi(async () => {
    const id = positive((await params).id);
    if (!id || !(await readArticle(id))) return problemResponse(404);
    dependOn(tags.commentsOn(id));
    const comments = await listComments(id);
    const show = ({ id, name, body, createdAt, replies }: (typeof comments)[number]): object => ({
      id,
      name,
      body,
      createdAt,
      replies: replies.map(show),
    });
    return Response.json({ items: comments.map(show), next: null });
  });

/** Takes a comment: 202 once it is stored as pending. */
export const POST = (request: Request, { params }: Context) =>
  answerApi(async () => {
    const id = positive((await params).id);
    if (!id) return problemResponse(404);
    if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) return problemResponse(415);
    const input: unknown = await request.json().catch(() => undefined);
    if (typeof input !== 'object' || input === null || Array.isArray(input))
      return problemResponse(400, { detail: copy.errors.malformedJson });
    const key = request.headers.get('idempotency-key')?.slice(0, 255) || undefined;
    return answer(await submitComment(id, input, { address: clientAddress(request.headers), key }));
  });

function answer(submitted: Submitted): Response {
  if (submitted.ok) return Response.json({ id: submitted.id, status: 'pending' }, { status: 202 });
  const { refusals, problems, tooMany } = copy.comments;
  switch (submitted.refusal) {
    case 'invalid':
      return problemResponse(422, {
        detail: copy.errors.fields,
        errors: Object.entries(submitted.problems).map(([field, problem]) => ({
          field,
          problem,
          // The reply's parent has no wording of its own: a form never sends a wrong one.
          detail: (problems as Partial<Record<string, Record<string, string>>>)[field]?.[problem] ?? refusals['no-parent'],
        })),
      });
    case 'no-article':
      return problemResponse(404, { detail: refusals['no-article'] });
    case 'no-parent':
      return problemResponse(422, {
        detail: refusals['no-parent'],
        errors: [{ field: 'parent', problem: 'unknown', detail: refusals['no-parent'] }],
      });
    case 'key-reused':
      return problemResponse(422, { detail: refusals['key-reused'] });
    case 'too-many':
      return problemResponse(429, { detail: tooMany(submitted.retryAfter) }, { 'retry-after': String(submitted.retryAfter) });
    default:
      return submitted satisfies never;
  }
}
