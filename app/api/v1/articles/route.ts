import { readNewest } from '#features/articles/read.ts';
import { teaserToApi } from '#features/articles/to-api.ts';
import { answerApi } from '#lib/answer-api.ts';
import { copy } from '#lib/copy/ar.ts';
import { positive } from '#lib/params.ts';
import { problemResponse } from '#lib/problem.ts';

export const dynamic = 'force-dynamic';

const most = 100;

/** The newest articles, all or those of a section or tag, in parts of `limit` (20, at most 100). */
export const GET = (request: Request) =>
  answerApi(async () => {
    const query = new URL(request.url).searchParams;
    const limit = query.get('limit') === null ? 20 : positive(query.get('limit') ?? undefined);

    if (!limit || limit > most) return problemResponse(400, { detail: copy.errors.limit(most) });
    const text = (name: string) => query.get(name) ?? undefined;
    const found = await readNewest({ section: text('section'), tag: text('tag'), cursor: text('cursor'), limit });
    if (!found) return problemResponse(400, { detail: copy.errors.cursor });
    return Response.json({ items: found.items.map(teaserToApi), next: found.next });
  });
