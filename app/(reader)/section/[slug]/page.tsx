import { notFound } from 'next/navigation';
import { ListPage } from '#features/articles/list-page.tsx';
import { readArticles, readSections } from '#features/articles/read.ts';
import { ReaderPage } from '#features/articles/reader-page.tsx';
import { one, pageOf, segment, type Query } from '#lib/params.ts';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Query;
}

const find = async ({ params }: Props) => {
  const slug = segment((await params).slug);
  return (await readSections()).find((s) => s.slug === slug) ?? notFound();
};

export async function generateMetadata(props: Props) {
  const { slug, name } = await find(props);
  const path = `/section/${encodeURIComponent(slug)}`;
  return { title: name, alternates: { canonical: path } };
}

export default async function SectionPage(props: Props) {
  const section = await find(props);
  const page = pageOf(one((await props.searchParams)['page'])) ?? notFound();
  return (
    <ReaderPage current={section.slug}>
      <ListPage
        section={false}
        title={section.name}
        list={await readArticles({ section: section.slug }, page)}
        path={`/section/${encodeURIComponent(section.slug)}`}
      />
    </ReaderPage>
  );
}
