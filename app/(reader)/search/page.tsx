import { notFound } from 'next/navigation';
import { ReaderPage } from '#features/articles/reader-page.tsx';
import { readSearch } from '#features/search/read.ts';
import { SearchPage, type Asked } from '#features/search/search-page.tsx';
import { instantAt } from '#lib/arabic/dates.ts';
import { copy } from '#lib/copy/ar.ts';
import { one, pageOf, type Query } from '#lib/params.ts';

const queryOf = async (searchParams: Query) => (one((await searchParams)['q']) ?? '').trim();

export async function generateMetadata({ searchParams }: { searchParams: Query }) {
  const query = await queryOf(searchParams);
  return { title: query ? copy.search.titleFor(query) : copy.search.title, robots: { index: false } };
}

export default async function Search({ searchParams }: { searchParams: Query }) {
  const query = await queryOf(searchParams);
  const given = await searchParams;
  const page = pageOf(one(given['page'])) ?? notFound();
  const asked: Asked = {
    section: one(given['section']) || undefined,
    from: one(given['from']) || undefined,
    to: one(given['to']) || undefined,
    sort: one(given['sort']) === 'newest' ? 'newest' : undefined,
  };
  const wanted = { section: asked.section, from: dayOf(asked.from, 0), to: dayOf(asked.to, 1), sort: asked.sort };
  return (
    <ReaderPage>
      <SearchPage query={query} asked={asked} found={query ? await readSearch(query, page, wanted) : null} />
    </ReaderPage>
  );
}

/** The beginning of a day written `2025-07-31`, or of the day so many later; what is no day is not asked for. */
function dayOf(text: string | undefined, later: number): Date | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text ?? '') ?? [];
  return year && Number(month) >= 1 && Number(month) <= 12 ? instantAt(Number(year), Number(month), Number(day) + later, 0, 0) : undefined;
}
