import { notFound } from 'next/navigation';
import { readArticles } from '#features/articles/read.ts';
import { LiteList } from '#features/lite/lite-list.tsx';
import { LitePage } from '#features/lite/lite-page.tsx';
import { copy } from '#lib/copy/ar.ts';
import { one, pageOf, type Query } from '#lib/params.ts';

export const metadata = { title: copy.list.latest, alternates: { canonical: '/latest' } };

export default async function Latest({ searchParams }: { searchParams: Query }) {
  const page = pageOf(one((await searchParams)['page'])) ?? notFound();
  return (
    <LitePage current="latest">
      <LiteList title={copy.list.latest} list={await readArticles({}, page)} path="/latest" />
    </LitePage>
  );
}
