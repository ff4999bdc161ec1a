import { Fragment } from 'react';
import { When } from '#features/articles/teasers.tsx';
import { given, searchPath, type Asked } from '#features/search/asked.ts';
import type { Piece } from '#features/search/passage.ts';
import type { Found, FoundArticle } from '#features/search/search-articles.ts';
import { copy } from '#lib/copy/ar.ts';
import { lightOf } from '#lib/edition.ts';
import { LitePages } from './lite-list.tsx';
import { LiteSearchForm } from './lite-page.tsx';

/** The search as text: its form, and what was found or what was tried. */
export const LiteSearch = ({ query, asked, found }: { query: string; asked: Asked; found: Found | null }) => (
  <>
    <h1>{copy.search.title}</h1>
    <LiteSearchForm query={query}>
      {given(asked).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </LiteSearchForm>
    {!found && <p>{copy.search.start}</p>}
    {found?.didYouMean && (
      <p>
        {copy.search.didYouMean}{' '}
        <a href={lightOf(searchPath(found.didYouMean, asked))}>
          <bdi>{found.didYouMean}</bdi>
        </a>
      </p>
    )}
    {found && <Results query={query} asked={asked} found={found} />}
  </>
);

function Results({ query, asked, found }: { query: string; asked: Asked; found: Found }) {
  if (found.total === 0 && found.page === 1) {
    return (
      <div role="status">
        <p>{copy.search.nothing}</p>
        <p>{copy.search.tried}</p>
      </div>
    );
  }
  return (
    <>
      <p role="status" className="m">
        {found.exact ? copy.search.results(found.total) : copy.search.about(found.total)}
      </p>
      {found.total > 1 && <Order query={query} asked={asked} />}
      {found.withoutPhrase && <p>{copy.search.withoutPhrase}</p>}
      {found.items.length === 0 && <p>{copy.list.pastEnd}</p>}
      <ul className="l">
        {found.items.map((story) => (
          <FoundStory key={story.id} story={story} />
        ))}
      </ul>
      <LitePages page={found.page} older={found.older} path={searchPath(query, asked)} />
    </>
  );
}

const Order = ({ query, asked }: { query: string; asked: Asked }) => (
  <nav aria-label={copy.search.order}>
    {([undefined, 'newest'] as const).map((sort) => (
      <Fragment key={sort ?? 'best'}>
        {sort && ' · '}
        <a href={lightOf(searchPath(query, { ...asked, sort }))} aria-current={asked.sort === sort ? 'true' : undefined}>
          {sort ? copy.search.newest : copy.search.best}
        </a>
      </Fragment>
    ))}
  </nav>
);

const FoundStory = ({ story }: { story: FoundArticle }) => (
  <li>
    <h2>
      <a href={lightOf(story.path)}>
        <Pieces of={story.markedHeadline} />
      </a>
    </h2>
    <p>
      <Pieces of={story.passage} />
    </p>
    <p className="m">
      {story.section.name} · <When at={story.publishedAt} />
    </p>
  </li>
);

const Pieces = ({ of: pieces }: { of: Piece[] }) => pieces.map(({ text, marked }, i) => (marked ? <b key={i}>{text}</b> : text));
