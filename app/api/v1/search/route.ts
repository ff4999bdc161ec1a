import { teaserToApi } from '#features/articles/to-api.ts';
import { readSearch } from '#features/search/read.ts';
import { answerApi } from '#lib/answer-api.ts';
import { copy } from '#lib/copy/ar.ts';
import { pageOf } from '#lib/params.ts';
import { problemResponse } from '#lib/problem.ts';

export const dynamic = 'force-dynamic';

/** What a query finds, best first, 20 to a page; `next` is the address of the following page. */
export const GET = (request: Request) =>
  answerApi(async () => {
    const query = new URL(request.url).searchParams;
    const words = query.get('q')?.trim();
    const page = pageOf(query.get('page') ?? undefined);
    if (!words || !page) return problemResponse(400, { detail: copy.errors.query });
    const found = await readSearch(words, page);
    const next = found.older ? `/api/v1/search?${new URLSearchParams({ q: words, page: String(page + 1) })}` : null;
    return Response.json({ items: found.items.map(teaserToApi), next, total: found.total });
  });
