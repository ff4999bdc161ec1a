import { notFound, permanentRedirect } from 'next/navigation';
import { ReaderPage } from '#features/articles/reader-page.tsx';
import { readStory } from '#features/stories/read.ts';
import { StoryPage } from '#features/stories/story-page.tsx';
import { storyPath } from '#features/stories/story.ts';
import { copy } from '#lib/copy/ar.ts';
import { positive } from '#lib/params.ts';

interface Props {
  params: Promise<{ id: string }>;
}

async function find({ params }: Props) {
  const story = (await readStory(positive((await params).id) ?? notFound())) ?? notFound();
  return 'movedTo' in story ? permanentRedirect(storyPath(story.movedTo)) : story;
}

export async function generateMetadata(props: Props) {
  const { id, title, articles } = await find(props);
  return { title, description: copy.story.whole(articles), alternates: { canonical: storyPath(id) } };
}

export default async function Story(props: Props) {
  const story = await find(props);
  return (
    <ReaderPage>
      <StoryPage story={story} />
    </ReaderPage>
  );
}
