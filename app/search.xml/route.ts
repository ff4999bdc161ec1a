import { rss } from '#features/feeds/rss.ts';
import { askedBy, searchFeedPath, wantedBy } from '#features/search/asked.ts';
import { readSearch } from '#features/search/read.ts';
import { answerApi } from '#lib/answer-api.ts';
import { copy } from '#lib/copy/ar.ts';
import { problemResponse } from '#lib/problem.ts';
import { siteName, siteOrigin } from '#lib/site.ts';

export const dynamic = 'force-dynamic';

/** The newest articles that a search finds, to follow in a feed reader. */
export const GET = (request: Request) =>
  answerApi(async () => {
    const parameters = new URL(request.url).searchParams;
    const query = (parameters.get('q') ?? '').trim();
    if (!query) return problemResponse(400, { detail: copy.errors.query });
    const asked = askedBy((name) => parameters.get(name));
    const { items } = await readSearch(query, 1, { ...wantedBy(asked), sort: 'newest' });
    const title = `${copy.search.titleFor(query)} | ${siteName()}`;
    const feed = rss({ title, description: copy.search.feed, origin: siteOrigin(), self: searchFeedPath(query, asked), items });
    return new Response(feed, { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
  });
