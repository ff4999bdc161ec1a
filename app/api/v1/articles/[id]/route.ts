import { readArticle } from '#features/articles/read.ts';
import { articleToApi } from '#features/articles/to-api.ts';
import { answerApi } from '#lib/answer-api.ts';
import { positive } from '#lib/params.ts';
import { problemResponse } from '#lib/problem.ts';

export const dynamic = 'force-dynamic';

/** One published article with its blocks. */
export const GET = (_: Request, { params }: { params: Promise<{ id: string }> }) =>
  answerApi(async () => {
    const id = positive((await params).id);
    const article = id && (await readArticle(id));
    return article ? Response.json(articleToApi(article)) : problemResponse(404);
  });
