import { notFound } from 'next/navigation';
import { ListPage } from '#features/articles/list-page.tsx';
import { readArticles } from '#features/articles/read.ts';
import { ReaderPage } from '#features/articles/reader-page.tsx';
import { copy } from '#lib/copy/ar.ts';
import { one, pageOf, type Query } from '#lib/params.ts';

export const metadata = { title: copy.list.latest, alternates: { canonical: '/latest' } };

export default async function Latest({ searchParams }: { searchParams: Query }) {
  const page = pageOf(one((await searchParams)['page'])) ?? notFound();
  return (
    <ReaderPage current="latest">
      <ListPage title={copy.list.latest} list={await readArticles({}, page)} path="/latest" />
    </ReaderPage>
  );
}
