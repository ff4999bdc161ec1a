import { notFound } from 'next/navigation';
import { ReaderPage } from '#features/articles/reader-page.tsx';
import { readSearch } from '#features/search/read.ts';
import { SearchPage } from '#features/search/search-page.tsx';
import { copy } from '#lib/copy/ar.ts';
import { one, pageOf, type Query } from '#lib/params.ts';

const queryOf = async (searchParams: Query) => (one((await searchParams)['q']) ?? '').trim();

export async function generateMetadata({ searchParams }: { searchParams: Query }) {
  const query = await queryOf(searchParams);
  return { title: query ? copy.search.titleFor(query) : copy.search.title, robots: { index: false } };
}

export default async function Search({ searchParams }: { searchParams: Query }) {
  const query = await queryOf(searchParams);
  const page = pageOf(one((await searchParams)['page'])) ?? notFound();
  return (
    <ReaderPage>
      <SearchPage query={query} found={query ? await readSearch(query, page) : null} />
    </ReaderPage>
  );
}
