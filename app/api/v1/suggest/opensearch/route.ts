import { readSuggestions } from '#features/search/read.ts';
import { answerApi } from '#lib/answer-api.ts';

export const dynamic = 'force-dynamic';

/** The same for a browser's own search field (source: OpenSearch Suggestions 1.1): what was typed, and the texts. */
export const GET = (request: Request) =>
  answerApi(async () => {
    const typed = new URL(request.url).searchParams.get('q') ?? '';
    const texts = (await readSuggestions(typed)).map((s) => s.text);
    return new Response(JSON.stringify([typed, texts]), { headers: { 'content-type': 'application/x-suggestions+json; charset=utf-8' } });
  });
