import { notFound } from 'next/navigation';
import { readSections } from '#features/articles/read.ts';
import { ReaderPage } from '#features/articles/reader-page.tsx';
import { askedIn, searchFeedPath, wantedBy } from '#features/search/asked.ts';
import { readSearch } from '#features/search/read.ts';
import { SearchPage } from '#features/search/search-page.tsx';
import { copy } from '#lib/copy/ar.ts';
import type { Query } from '#lib/params.ts';
import { siteName } from '#lib/site.ts';

export async function generateMetadata({ searchParams }: { searchParams: Query }) {
  const { query, asked } = await askedIn(searchParams);
  const title = query ? copy.search.titleFor(query) : copy.search.title;
  const feeds = [{ url: '/feed.xml', title: siteName() }, ...(query ? [{ url: searchFeedPath(query, asked), title }] : [])];
  return { title, robots: { index: false }, alternates: { types: { 'application/rss+xml': feeds } } };
}

export default async function Search({ searchParams }: { searchParams: Query }) {
  const { query, asked, page } = await askedIn(searchParams);
  const [sections, found] = await Promise.all([readSections(), query ? readSearch(query, page ?? notFound(), wantedBy(asked)) : null]);
  return (
    <ReaderPage>
      <SearchPage query={query} asked={asked} sections={sections} found={found} />
    </ReaderPage>
  );
}
