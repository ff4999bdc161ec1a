import { copy } from '#lib/copy/ar.ts';
import { dependOn } from '#lib/render-context.ts';
import { tags } from '#lib/tags.ts';
import { StoryTeaser } from '#features/articles/teasers.tsx';
import { listRelated } from './list-related.ts';

/** The stories that belong with an article: section, title, excerpt. */
export async function RelatedStories({ to }: { to: number }) {
  dependOn(tags.articles());
  const stories = await listRelated(to);
  return (
    <>
      <h2 className="headline border-b border-rule pb-2 text-2xl">{copy.article.related}</h2>
      {stories.length === 0 && <p className="py-4">{copy.article.noRelated}</p>}
      <ul className="divide-y divide-rule">
        {stories.map((story) => (
          <li key={story.id} className="py-4">
            <StoryTeaser story={story} />
          </li>
        ))}
      </ul>
    </>
  );
}
