import { copy } from '#lib/copy/ar.ts';
import type { Page } from './list-articles.ts';
import { StoryTeaser, TeaserPicture } from './teasers.tsx';

interface Props {
  title: string;
  /** What kind of list it is, above its name. */
  label?: string;
  list: Page;
  /** Whether each story names its section; a section's own list need not. */
  section?: boolean;
  /** The address of the list, without its page; it may end in a query. */
  path: string;
}

/** A list of articles with the way to newer and older ones. */
export const ListPage = ({ title, label, list, path, section = true }: Props) => (
  <div className="mx-auto max-w-4xl">
    {label && <p className="label">{label}</p>}
    <h1 className="headline mb-4 text-4xl">{title}</h1>
    <Stories list={list} path={path} section={section} />
  </div>
);

/** The stories of a list and its pages, without a heading. */
export function Stories({ list, path, section = true }: { list: Page; path: string; section?: boolean }) {
  if (list.items.length === 0) {
    return (
      <div className="border-t border-rule py-12">
        <p className="text-lg">{list.page > 1 ? copy.list.pastEnd : copy.list.empty}</p>
        {list.page > 1 && (
          <p>
            <a href={path} className="label inline-block py-2">
              {copy.list.backToFirst}
            </a>
          </p>
        )}
      </div>
    );
  }
  return (
    <>
      <ul className="divide-y divide-rule border-y border-rule">
        {list.items.map((story) => (
          <li key={story.id} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 py-5">
            <StoryTeaser story={story} level={2} size="text-2xl" section={section} />
            {story.picture && (
              <div className="w-28 sm:w-52">
                <TeaserPicture picture={story.picture} path={story.path} />
              </div>
            )}
          </li>
        ))}
      </ul>
      <Pages page={list.page} older={list.older} path={path} />
    </>
  );
}

/** The way from one page of a list to the next. */
export function Pages({ page, older, path }: { page: number; older: boolean; path: string }) {
  if (page === 1 && !older) return null;
  const at = (n: number) => (n === 1 ? path : `${path}${path.includes('?') ? '&' : '?'}page=${n}`);
  return (
    <nav aria-label={copy.list.pages} className="flex items-baseline gap-6 py-4">
      {page > 1 && (
        <a rel="prev" href={at(page - 1)} className="label inline-block py-2">
          {copy.list.newer}
        </a>
      )}
      <span data-digits="" className="meta">
        {copy.list.page(page)}
      </span>
      {older && (
        <a rel="next" href={at(page + 1)} className="label ms-auto inline-block py-2">
          {copy.list.older}
        </a>
      )}
    </nav>
  );
}
