import { copy } from '#lib/copy/ar.ts';
import { Pages } from '#features/articles/list-page.tsx';
import { When } from '#features/articles/teasers.tsx';
import type { Named } from '#features/articles/article.ts';
import { searchFeedPath, searchPath, type Asked } from './asked.ts';
import type { Piece } from './passage.ts';
import type { Found, FoundArticle } from './search-articles.ts';

interface Props {
  query: string;
  asked: Asked;
  sections: Named[];
  found: Found | null;
}

const text = copy.search;

/** The search: its form, and what was found or what was tried. */
export const SearchPage = ({ query, asked, sections, found }: Props) => (
  <div className="mx-auto max-w-4xl">
    <h1 className="headline text-4xl">{text.title}</h1>
    <form action="/search" className="relative mt-4 mb-6">
      <div className="flex gap-3">
        <input
          name="q"
          type="search"
          defaultValue={query}
          aria-label={copy.site.searchLabel}
          data-island="suggest"
          data-suggest={text.suggestions}
          className="field min-w-0 flex-1 text-xl"
        />
        <button className="button shrink-0">{copy.site.search}</button>
      </div>
      {asked.sort && <input type="hidden" name="sort" value={asked.sort} />}
      <Filters asked={asked} sections={sections} />
    </form>
    {!found && <p className="py-6 text-lg">{text.start}</p>}
    {found?.didYouMean && (
      <p className="pb-4 text-lg">
        {text.didYouMean}{' '}
        <a href={searchPath(found.didYouMean, asked)} className="label">
          <bdi>{found.didYouMean}</bdi>
        </a>
      </p>
    )}
    {found && <Results query={query} asked={asked} found={found} />}
  </div>
);

const isFiltered = ({ section, from, to }: Asked) => Boolean(section || from || to);

const Filters = ({ asked, sections }: { asked: Asked; sections: Named[] }) => (
  <details open={isFiltered(asked)} className="mt-3">
    <summary className="label cursor-pointer py-2">{text.filter}</summary>
    <div className="grid gap-4 border-s-4 border-rule ps-4 pb-2 sm:grid-cols-3">
      <label>
        <span className="block font-bold">{text.section}</span>
        <select name="section" defaultValue={asked.section ?? ''} className="field">
          <option value="">{text.everySection}</option>
          {sections.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="block font-bold">{text.from}</span>
        <input name="from" type="date" defaultValue={asked.from} className="field" />
      </label>
      <label>
        <span className="block font-bold">{text.to}</span>
        <input name="to" type="date" defaultValue={asked.to} className="field" />
      </label>
      <p className="meta sm:col-span-3">{text.operators}</p>
      <button className="button justify-self-start">{text.apply}</button>
    </div>
  </details>
);

function Results({ query, asked, found }: { query: string; asked: Asked; found: Found }) {
  if (found.total === 0 && found.page === 1) {
    return (
      <div role="status" className="border-t border-rule py-8">
        <p className="headline text-2xl">{text.nothing}</p>
        <p className="mt-2 text-lg">{text.tried}</p>
        {found.spellings.length > 0 && <p className="mt-2 text-lg">{text.spellings(found.spellings)}</p>}
        {isFiltered(asked) && (
          <p className="mt-2 text-lg">
            {text.filtered}{' '}
            <a href={searchPath(query, { sort: asked.sort })} className="label">
              {text.unfiltered}
            </a>
          </p>
        )}
      </div>
    );
  }
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 pb-3">
        <p role="status" data-digits="" className="meta">
          {found.exact ? text.results(found.total) : text.about(found.total)}
        </p>
        {found.total > 1 && <Order query={query} asked={asked} />}
      </div>
      {found.spellings.length > 0 && <p className="meta pb-3">{text.spellings(found.spellings)}</p>}
      {found.withoutPhrase && <p className="pb-4 text-lg">{text.withoutPhrase}</p>}
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
      <p className="py-2">
        <a href={searchFeedPath(query, asked)} type="application/rss+xml" className="label inline-block py-2">
          {text.follow}
        </a>
      </p>
    </>
  );
}

const Order = ({ query, asked }: { query: string; asked: Asked }) => (
  <nav aria-label={text.order} className="flex gap-4">
    {([undefined, 'newest'] as const).map((sort) => (
      <a
        key={sort ?? 'best'}
        href={searchPath(query, { ...asked, sort })}
        aria-current={asked.sort === sort ? 'true' : undefined}
        className="label inline-block py-2 aria-[current]:underline"
      >
        {sort ? text.newest : text.best}
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
