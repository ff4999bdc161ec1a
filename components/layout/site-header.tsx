import { Rosette } from '#components/ui/rosette.tsx';
import { copy } from '#lib/copy/ar.ts';
import { writeLongDay } from '#lib/arabic/dates.ts';
import { siteName } from '#lib/site.ts';

interface Props {
  sections: { slug: string; name: string }[];
  current?: string | undefined;
  /** The front page has the large name and its own heading. */
  large?: boolean;
}

/** The name, the day, the search and the sections. */
export function SiteHeader({ sections, current, large = false }: Props) {
  const now = new Date();
  const Name = large ? 'h1' : 'p';
  return (
    <header className="no-print mx-auto max-w-7xl px-4 sm:px-6">
      <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:start-2 focus:z-10 focus:bg-paper focus:p-3">
        {copy.site.skip}
      </a>
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-1 pt-3 pb-2">
        <Name className={`font-display font-bold leading-none ${large ? 'text-5xl lg:text-7xl' : 'text-4xl'}`}>
          <a href="/" className="inline-flex items-center gap-2 pb-2 hover:text-rubric">
            {siteName()}
            <span className="text-rubric">
              <Rosette size={large ? 30 : 22} />
            </span>
          </a>
        </Name>
        {large && (
          <p className="meta max-sm:hidden sm:me-auto sm:border-s sm:border-rule sm:ps-6">
            <time dateTime={now.toISOString()} data-form="long" data-digits="">
              {writeLongDay(now)}
            </time>
          </p>
        )}
        <form action="/search" role="search" className="relative flex items-stretch">
          <input
            name="q"
            type="search"
            data-key="Slash"
            aria-label={copy.site.searchLabel}
            placeholder={copy.site.searchHint}
            data-island="suggest"
            data-suggest={copy.search.suggestions}
            className="w-28 min-w-0 border-b border-edge bg-transparent px-2 py-1 sm:w-44"
          />
          <button className="meta min-h-11 cursor-pointer ps-3 font-bold whitespace-nowrap hover:text-rubric">{copy.site.search}</button>
        </form>
      </div>
      <div className="jadwal" />
      <nav
        aria-label={copy.site.sections}
        className="flex gap-x-5 overflow-x-auto border-b border-rule font-display text-[1.0625rem] whitespace-nowrap sm:gap-x-7"
      >
        {[{ path: '/latest', slug: 'latest', name: copy.site.latest }, ...sections.map((s) => ({ ...s, path: `/section/${s.slug}` }))].map(
          ({ path, slug, name }) => (
            <a
              key={path}
              href={path}
              aria-current={slug === current ? 'page' : undefined}
              className="inline-block py-2 hover:text-rubric aria-[current]:font-bold aria-[current]:text-rubric"
            >
              {name}
            </a>
          ),
        )}
      </nav>
    </header>
  );
}
