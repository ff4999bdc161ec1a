import { copy } from '#lib/copy/ar.ts';
import { Stories } from '#features/articles/list-page.tsx';
import type { Found } from './search-articles.ts';

/** The search: its form, and what was found or what was tried. */
export const SearchPage = ({ query, found }: { query: string; found: Found | null }) => (
  <div className="mx-auto max-w-4xl">
    <h1 className="headline text-4xl">{copy.search.title}</h1>
    <form action="/search" className="mt-4 mb-6 flex gap-3">
      <input name="q" type="search" defaultValue={query} aria-label={copy.site.searchLabel} className="field min-w-0 flex-1 text-xl" />
      <button className="button shrink-0">{copy.site.search}</button>
    </form>
    {!found && <p className="py-6 text-lg">{copy.search.start}</p>}
    {found && <Results query={query} found={found} />}
  </div>
);

function Results({ query, found }: { query: string; found: Found }) {
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
      <p role="status" className="meta pb-3">
        {copy.search.results(found.total)}
      </p>
      <Stories list={found} path={`/search?q=${encodeURIComponent(query)}`} />
    </>
  );
}
