import { notFound } from 'next/navigation';
import { readArticles, readTag } from '#features/articles/read.ts';
import { LiteList } from '#features/lite/lite-list.tsx';
import { LitePage } from '#features/lite/lite-page.tsx';
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
  const list = await readArticles({ tag: tag.slug }, page);
  return (
    <LitePage>
      <LiteList label={copy.list.tagLabel} title={tag.name} list={list} path={`/tag/${encodeURIComponent(tag.slug)}`} />
    </LitePage>
  );
}
