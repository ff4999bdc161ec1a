import { readArticle } from '#features/articles/read.ts';
import { teaserToApi } from '#features/articles/to-api.ts';
import { readRelated } from '#features/related/read.ts';
import { answerApi } from '#lib/answer-api.ts';
import { positive } from '#lib/params.ts';
import { problemResponse } from '#lib/problem.ts';

export const dynamic = 'force-dynamic';

/** What belongs with an article, best first. */
export const GET = (_: Request, { params }: { params: Promise<{ id: string }> }) =>
  answerApi(async () => {
    const id = positive((await params).id);
    if (!id || !(await readArticle(id))) return problemResponse(404);
    return Response.json({ items: (await readRelated(id)).map(teaserToApi), next: null });
  });
