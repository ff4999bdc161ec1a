import { copy, writeAge } from '#lib/copy/ar.ts';
import { deskPath } from './desk-address.ts';
import type { ListedStory } from './list-stories.ts';

interface Props {
  stories: ListedStory[];
  more: boolean;
  page: number;
  /** The words that the titles were searched for. */
  query: string;
  told: string | undefined;
}

/** The story lines, to find one by its title. */
export const StoriesDesk = ({ stories, more, page, query, told }: Props) => (
  <div className="mx-auto max-w-6xl py-6">
    {told && (
      <p role="status" className="min-h-8 font-bold">
        {copy.desk.stories.told[told] ?? copy.desk.stories.told['unclear']}
      </p>
    )}
    <h1 className="headline text-2xl">{copy.desk.stories.title}</h1>
    <form className="mt-3 flex max-w-xl gap-2" role="search">
      <input className="field" name="q" defaultValue={query} aria-label={copy.desk.stories.search} placeholder={copy.desk.stories.search} />
      <button className="act shrink-0">{copy.site.search}</button>
    </form>
    {stories.length === 0 && <p className="py-12 text-xl">{query ? copy.desk.stories.nothing : copy.desk.stories.empty}</p>}
    <ul className="mt-4 divide-y divide-rule">
      {stories.map((story) => (
        <li key={story.id} className="py-3">
          <a href={deskPath(story.id)} className="text-lg font-bold hover:text-rubric">
            {story.title}
          </a>
          <p className="meta flex flex-wrap gap-x-4">
            <span>{copy.desk.stories.number(story.id)}</span>
            <span>{copy.story.articles(story.articles)}</span>
            <time dateTime={story.lastAt.toISOString()}>{writeAge(story.lastAt)}</time>
            {story.pinned && <strong>{copy.story.pinned}</strong>}
            {story.closed && <strong>{copy.story.closed}</strong>}
          </p>
        </li>
      ))}
    </ul>
    <nav className="flex gap-6 py-4 font-bold">
      {page > 1 && (
        <a href={listPath(query, page - 1)} className="label py-2">
          {copy.desk.less}
        </a>
      )}
      {more && (
        <a href={listPath(query, page + 1)} className="label ms-auto py-2">
          {copy.desk.more}
        </a>
      )}
    </nav>
  </div>
);

const listPath = (query: string, page: number) =>
  `${deskPath()}?${new URLSearchParams({ ...(query && { q: query }), page: String(page) })}`;
