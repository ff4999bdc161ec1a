import { BidiText } from '#components/ui/bidi-text.tsx';
import { When } from '#features/articles/teasers.tsx';
import type { Teaser } from '#features/articles/article.ts';
import type { Page } from '#features/articles/list-articles.ts';
import { copy } from '#lib/copy/ar.ts';
import { lightOf } from '#lib/edition.ts';

interface Props {
  title: string;
  /** What kind of list it is, above its name. */
  label?: string;
  list: Page;
  /** Whether each story names its section; a section's own list need not. */
  section?: boolean;
  /** The address of the list in the full edition, without its page. */
  path: string;
}

/** A list of articles, as text, with the way to newer and older ones. */
export const LiteList = ({ title, label, list, path, section = true }: Props) => (
  <>
    {label && <p className="r">{label}</p>}
    <h1>{title}</h1>
    {list.items.length > 0 ? (
      <LiteTeasers stories={list.items} excerpts section={section} level={2} />
    ) : (
      <Empty page={list.page} path={path} />
    )}
    <LitePages page={list.page} older={list.older} path={path} />
  </>
);

const Empty = ({ page, path }: { page: number; path: string }) => (
  <>
    <p>{page > 1 ? copy.list.pastEnd : copy.list.empty}</p>
    {page > 1 && (
      <p>
        <a href={lightOf(path)}>{copy.list.backToFirst}</a>
      </p>
    )}
  </>
);

interface TeasersProps {
  stories: Teaser[];
  excerpts?: boolean;
  /** Whether each story names its section; a section's own list need not. */
  section?: boolean;
  level?: 2 | 3;
}

/** Headlines with section and age, with or without the beginnings of their texts. */
export const LiteTeasers = ({ stories, excerpts = false, section = true, level = 3 }: TeasersProps) => {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <ul className="l">
      {stories.map((story) => (
        <li key={story.id}>
          <Heading>
            <a href={lightOf(story.path)}>
              <BidiText text={story.headline} />
            </a>
          </Heading>
          {excerpts && <p>{story.excerpt}</p>}
          <p className="m">
            {section && (
              <>
                <a href={lightOf(`/section/${encodeURIComponent(story.section.slug)}`)}>{story.section.name}</a>
                {' · '}
              </>
            )}
            <When at={story.publishedAt} />
          </p>
        </li>
      ))}
    </ul>
  );
};

/** The way from one page of a list to the next. `path` is the list's address in the full edition; it may end in a query. */
export function LitePages({ page, older, path }: { page: number; older: boolean; path: string }) {
  if (page === 1 && !older) return null;
  const at = (n: number) => lightOf(n === 1 ? path : `${path}${path.includes('?') ? '&' : '?'}page=${n}`);
  return (
    <nav aria-label={copy.list.pages}>
      {page > 1 && (
        <>
          <a rel="prev" href={at(page - 1)}>
            {copy.list.newer}
          </a>
          {' · '}
        </>
      )}
      {copy.list.page(page)}
      {older && (
        <>
          {' · '}
          <a rel="next" href={at(page + 1)}>
            {copy.list.older}
          </a>
        </>
      )}
    </nav>
  );
}
