import { notFound } from 'next/navigation';
import { readArticles, readAuthor } from '#features/articles/read.ts';
import { LiteList } from '#features/lite/lite-list.tsx';
import { LitePage } from '#features/lite/lite-page.tsx';
import { copy } from '#lib/copy/ar.ts';
import { one, pageOf, segment, type Query } from '#lib/params.ts';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Query;
}

const find = async ({ params }: Props) => (await readAuthor(segment((await params).slug) ?? notFound())) ?? notFound();

export async function generateMetadata(props: Props) {
  const { slug, name } = await find(props);
  return { title: name, alternates: { canonical: `/author/${encodeURIComponent(slug)}` } };
}

export default async function AuthorPage(props: Props) {
  const author = await find(props);
  const page = pageOf(one((await props.searchParams)['page'])) ?? notFound();
  const list = await readArticles({ author: author.slug }, page);
  return (
    <LitePage>
      <LiteList label={copy.list.author} title={author.name} list={list} path={`/author/${encodeURIComponent(author.slug)}`} />
    </LitePage>
  );
}
