import { copy } from '#lib/copy/ar.ts';
import type { Article } from '#features/articles/article.ts';
import { StoryTeaser } from '#features/articles/teasers.tsx';
import { readBeside } from './read.ts';

/** The stories that belong with an article: section, title, excerpt, and why. Where they are few, the newest of its section follow. */
export async function RelatedStories({ to }: { to: Article }) {
  const { related, ofSection } = await readBeside(to);
  return (
    <>
      {related.length > 0 && <h2 className="headline border-b border-rule pb-2 text-2xl">{copy.article.related}</h2>}
      <ul className="divide-y divide-rule">
        {related.map((story) => (
          <li key={story.id} className="py-4">
            <StoryTeaser story={story} />
            {story.shared.length > 0 && <SharedNames names={story.shared} />}
            {story.copies > 0 && <p className="meta">{copy.article.copies(story.copies)}</p>}
          </li>
        ))}
      </ul>
      {ofSection.length > 0 && (
        <>
          <h2 className="headline mt-4 border-b border-rule pb-2 text-2xl">{copy.article.moreIn(to.section.name)}</h2>
          <ul className="divide-y divide-rule">
            {ofSection.map((story) => (
              <li key={story.id} className="py-4">
                <StoryTeaser story={story} section={false} />
              </li>
            ))}
          </ul>
        </>
      )}
      {related.length + ofSection.length === 0 && <p className="py-4">{copy.article.noRelated}</p>}
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
