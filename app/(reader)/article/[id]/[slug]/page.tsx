import { notFound, permanentRedirect } from 'next/navigation';
import type { Article } from '#features/articles/article.ts';
import { readArticle } from '#features/articles/read.ts';
import { ReaderPage } from '#features/articles/reader-page.tsx';
import { ReadingView } from '#features/articles/reading-view.tsx';
import { Comments } from '#features/comments/comments.tsx';
import { RelatedStories } from '#features/related/related-stories.tsx';
import { StoryLine } from '#features/stories/story-line.tsx';
import { one, positive, segment, type Query } from '#lib/params.ts';

interface Props {
  params: Promise<{ id: string; slug: string }>;
  searchParams: Query;
}

const find = async ({ params }: Props) => (await readArticle(positive((await params).id) ?? notFound())) ?? notFound();

export async function generateMetadata(props: Props) {
  const { headline, excerpt, path } = await find(props);
  return { title: headline, description: excerpt, alternates: { canonical: path } };
}

export default async function ArticlePage(props: Props) {
  const article = await find(props);
  if (segment((await props.params).slug) !== article.slug) permanentRedirect(article.path);
  const replyTo = one((await props.searchParams)['reply']);
  return (
    <ReaderPage current={article.section.slug}>
      <ReadingView article={article} aside={<Aside of={article} />}>
        <Comments article={article} replyTo={replyTo} />
      </ReadingView>
    </ReaderPage>
  );
}

const Aside = ({ of: article }: { of: Article }) => (
  <>
    <StoryLine of={article.id} />
    <RelatedStories to={article} />
  </>
);
