import { notFound } from 'next/navigation';
import { ListPage } from '#features/articles/list-page.tsx';
import { readArticles, readAuthor } from '#features/articles/read.ts';
import { ReaderPage } from '#features/articles/reader-page.tsx';
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
  return (
    <ReaderPage>
      <ListPage
        label={copy.list.author}
        title={author.name}
        list={await readArticles({ author: author.slug }, page)}
        path={`/author/${encodeURIComponent(author.slug)}`}
      />
    </ReaderPage>
  );
}
