import { notFound, permanentRedirect } from 'next/navigation';
import { readArticle } from '#features/articles/read.ts';
import { LiteArticle } from '#features/lite/lite-article.tsx';
import { LiteComments } from '#features/lite/lite-comments.tsx';
import { LitePage } from '#features/lite/lite-page.tsx';
import { LiteRelated } from '#features/lite/lite-related.tsx';
import { lightOf } from '#lib/edition.ts';
import { one, positive, segment, type Query } from '#lib/params.ts';

interface Props {
  params: Promise<{ id: string; slug: string }>;
  searchParams: Query;
}

const find = async ({ params }: Props) => (await readArticle(positive((await params).id) ?? notFound())) ?? notFound();

export async function generateMetadata(props: Props) {
  const { headline, path } = await find(props);
  return { title: headline, alternates: { canonical: path } };
}

export default async function ArticlePage(props: Props) {
  const article = await find(props);
  if (segment((await props.params).slug) !== article.slug) permanentRedirect(lightOf(article.path));
  return (
    <LitePage current={article.section.slug}>
      <LiteArticle article={article} />
      <LiteRelated to={article} />
      <LiteComments article={article} replyTo={one((await props.searchParams)['reply'])} />
    </LitePage>
  );
}
