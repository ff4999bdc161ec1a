import { notFound } from 'next/navigation';
import { LitePage } from '#features/lite/lite-page.tsx';
import { LiteSearch } from '#features/lite/lite-search.tsx';
import { askedIn, wantedBy } from '#features/search/asked.ts';
import { readSearch } from '#features/search/read.ts';
import { copy } from '#lib/copy/ar.ts';
import type { Query } from '#lib/params.ts';

export async function generateMetadata({ searchParams }: { searchParams: Query }) {
  const { query } = await askedIn(searchParams);
  return { title: query ? copy.search.titleFor(query) : copy.search.title, robots: { index: false } };
}

export default async function Search({ searchParams }: { searchParams: Query }) {
  const { query, asked, page } = await askedIn(searchParams);
  return (
    <LitePage search={false}>
      <LiteSearch query={query} asked={asked} found={query ? await readSearch(query, page ?? notFound(), wantedBy(asked)) : null} />
    </LitePage>
  );
}
