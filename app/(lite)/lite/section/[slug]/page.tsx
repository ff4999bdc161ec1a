import { notFound } from 'next/navigation';
import { readArticles, readSections } from '#features/articles/read.ts';
import { LiteList } from '#features/lite/lite-list.tsx';
import { LitePage } from '#features/lite/lite-page.tsx';
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
  return { title: name, alternates: { canonical: `/section/${encodeURIComponent(slug)}` } };
}

export default async function SectionPage(props: Props) {
  const section = await find(props);
  const page = pageOf(one((await props.searchParams)['page'])) ?? notFound();
  const list = await readArticles({ section: section.slug }, page);
  return (
    <LitePage current={section.slug}>
      <LiteList section={false} title={section.name} list={list} path={`/section/${encodeURIComponent(section.slug)}`} />
    </LitePage>
  );
}
