import { copy } from '#lib/copy/ar.ts';
import { StoryTeaser } from '#features/articles/teasers.tsx';
import { readRelated } from './read.ts';

/** The stories that belong with an article: section, title, excerpt. */
export async function RelatedStories({ to }: { to: number }) {
  const stories = await readRelated(to);
  return (
    <>
      <h2 className="headline border-b border-rule pb-2 text-2xl">{copy.article.related}</h2>
      {stories.length === 0 && <p className="py-4">{copy.article.noRelated}</p>}
      <ul className="divide-y divide-rule">
        {stories.map((story) => (
          <li key={story.id} className="py-4">
            <StoryTeaser story={story} />
            {story.shared.length > 0 && <SharedNames names={story.shared} />}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Why it stands here: «مشترك: الشرع، لافروف». */
const SharedNames = ({ names }: { names: string[] }) => (
  <p className="meta mt-1">
    {copy.article.shared}{' '}
    {names.map((name, i) => (
      <span key={name}>
        {i > 0 && copy.article.comma}
        <bdi>{name}</bdi>
      </span>
    ))}
  </p>
);
