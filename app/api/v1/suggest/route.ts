import { readSuggestions } from '#features/search/read.ts';
import { answerApi } from '#lib/answer-api.ts';

export const dynamic = 'force-dynamic';

/** What a reader who typed `q` may go on to search for, at most eight; none for fewer than two letters. */
export const GET = (request: Request) =>
  answerApi(async () => Response.json({ items: await readSuggestions(new URL(request.url).searchParams.get('q') ?? '') }));
