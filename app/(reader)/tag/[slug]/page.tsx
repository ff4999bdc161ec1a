import { notFound } from 'next/navigation';
import { ListPage } from '#features/articles/list-page.tsx';
import { readArticles, readTag } from '#features/articles/read.ts';
import { ReaderPage } from '#features/articles/reader-page.tsx';
import { copy } from '#lib/copy/ar.ts';
import { one, pageOf, segment, type Query } from '#lib/params.ts';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Query;
}

const find = async ({ params }: Props) => (await readTag(segment((await params).slug) ?? notFound())) ?? notFound();

export async function generateMetadata(props: Props) {
  const { slug, name } = await find(props);
  return { title: copy.list.tag(name), alternates: { canonical: `/tag/${encodeURIComponent(slug)}` } };
}

export default async function TagPage(props: Props) {
  const tag = await find(props);
  const page = pageOf(one((await props.searchParams)['page'])) ?? notFound();
  return (
    <ReaderPage>
      <ListPage
        label={copy.list.tagLabel}
        title={tag.name}
        list={await readArticles({ tag: tag.slug }, page)}
        path={`/tag/${encodeURIComponent(tag.slug)}`}
      />
    </ReaderPage>
  );
}
