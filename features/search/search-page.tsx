import { copy } from '#lib/copy/ar.ts';
import { Pages } from '#features/articles/list-page.tsx';
import { When } from '#features/articles/teasers.tsx';
import type { Piece } from './passage.ts';
import type { Found, FoundArticle } from './search-articles.ts';

/** What the address asks beside the words; it stays from page to page. */
export interface Asked {
  section?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  sort?: 'newest' | undefined;
}

/** The address of a search. */
export const searchPath = (query: string, asked: Asked = {}): string => `/search?${new URLSearchParams([['q', query], ...given(asked)])}`;

const given = (asked: Asked): [string, string][] =>
  Object.entries(asked as Record<string, string | undefined>).flatMap(([name, value]) => (value ? [[name, value]] : []));

/** The search: its form, and what was found or what was tried. */
export const SearchPage = ({ query, asked, found }: { query: string; asked: Asked; found: Found | null }) => (
  <div className="mx-auto max-w-4xl">
    <h1 className="headline text-4xl">{copy.search.title}</h1>
    <form action="/search" className="mt-4 mb-6 flex gap-3">
      <input name="q" type="search" defaultValue={query} aria-label={copy.site.searchLabel} className="field min-w-0 flex-1 text-xl" />
      {given(asked).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className="button shrink-0">{copy.site.search}</button>
    </form>
    {!found && <p className="py-6 text-lg">{copy.search.start}</p>}
    {found?.didYouMean && (
      <p className="pb-4 text-lg">
        {copy.search.didYouMean}{' '}
        <a href={searchPath(found.didYouMean, asked)} className="label">
          <bdi>{found.didYouMean}</bdi>
        </a>
      </p>
    )}
    {found && <Results query={query} asked={asked} found={found} />}
  </div>
);

function Results({ query, asked, found }: { query: string; asked: Asked; found: Found }) {
  if (found.total === 0 && found.page === 1) {
    return (
      <div role="status" className="border-t border-rule py-8">
        <p className="headline text-2xl">{copy.search.nothing}</p>
        <p className="mt-2 text-lg">{copy.search.tried}</p>
      </div>
    );
  }
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 pb-3">
        <p role="status" className="meta">
          {found.exact ? copy.search.results(found.total) : copy.search.about(found.total)}
        </p>
        {found.total > 1 && <Order query={query} asked={asked} />}
      </div>
      {found.withoutPhrase && <p className="pb-4 text-lg">{copy.search.withoutPhrase}</p>}
      {found.items.length === 0 ? (
        <p className="border-t border-rule py-12 text-lg">{copy.list.pastEnd}</p>
      ) : (
        <ul className="divide-y divide-rule border-y border-rule">
          {found.items.map((story) => (
            <li key={story.id} className="py-5">
              <FoundStory story={story} />
            </li>
          ))}
        </ul>
      )}
      <Pages page={found.page} older={found.older} path={searchPath(query, asked)} />
    </>
  );
}

const Order = ({ query, asked }: { query: string; asked: Asked }) => (
  <nav aria-label={copy.search.order} className="flex gap-4">
    {([undefined, 'newest'] as const).map((sort) => (
      <a
        key={sort ?? 'best'}
        href={searchPath(query, { ...asked, sort })}
        aria-current={asked.sort === sort ? 'true' : undefined}
        className="label inline-block py-2 aria-[current]:underline"
      >
        {sort ? copy.search.newest : copy.search.best}
      </a>
    ))}
  </nav>
);

const FoundStory = ({ story }: { story: FoundArticle }) => (
  <article>
    <a href={`/section/${story.section.slug}`} className="label">
      {story.section.name}
    </a>
    <h2 className="headline text-2xl">
      <a href={story.path}>
        <Pieces of={story.markedHeadline} />
      </a>
    </h2>
    <p className="mt-1 leading-[1.75] text-faint">
      <Pieces of={story.passage} />
    </p>
    <p className="meta mt-1">
      <When at={story.publishedAt} />
    </p>
  </article>
);

const Pieces = ({ of: pieces }: { of: Piece[] }) =>
  pieces.map(({ text, marked }, i) =>
    marked ? (
      <mark key={i} className="bg-transparent font-bold text-ink">
        {text}
      </mark>
    ) : (
      text
    ),
  );
