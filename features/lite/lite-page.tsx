import { Fragment, type ReactNode } from 'react';
import { readSections } from '#features/articles/read.ts';
import { copy } from '#lib/copy/ar.ts';
import { choosing, fullOf, lightOf } from '#lib/edition.ts';
import { pageAddress } from '#lib/render-context.ts';
import { siteName } from '#lib/site.ts';

interface Props {
  children: ReactNode;
  /** The section, or other list, that the page belongs to. */
  current?: string | undefined;
  /** The front page, whose heading is the site's name. */
  front?: boolean;
  /** Whether the search stands in the head; its own page has it further down. */
  search?: boolean;
}

/** The head and foot of every light page. */
export async function LitePage({ children, current, front = false, search = true }: Props) {
  const sections = (await readSections()).map(({ slug, name }) => ({ slug, name, path: `/section/${encodeURIComponent(slug)}` }));
  const lists = [{ slug: 'latest', name: copy.site.latest, path: '/latest' }, ...sections];
  return (
    <LiteFrame front={front} search={search} full={fullOf(pageAddress())}>
      <nav aria-label={copy.site.sections}>
        {lists.map(({ slug, name, path }, i) => (
          <Fragment key={path}>
            {i > 0 && ' · '}
            <a href={lightOf(path)} aria-current={slug === current ? 'page' : undefined}>
              {name}
            </a>
          </Fragment>
        ))}
      </nav>
      <main id="main">{children}</main>
    </LiteFrame>
  );
}

/** The same without the sections, which are in the database. `full` is the address of the page in the full edition. */
export function LiteFrame({ children, full, front = false, search = true }: Omit<Props, 'current'> & { full: string }) {
  const Name = front ? 'h1' : 'p';
  return (
    <>
      <header>
        <a href="#main" className="s">
          {copy.site.skip}
        </a>
        <Name className="b">
          <a href={lightOf('/')}>{siteName()}</a>
        </Name>
        {search && <LiteSearchForm query="" />}
        <hr />
      </header>
      {children}
      <footer className="m w">
        <hr />
        <p>{copy.lite.about}</p>
        <a href={choosing(full)} rel="nofollow">
          {copy.lite.full}
        </a>
        {' · '}
        <a href="/feed.xml">{copy.site.feed}</a>
      </footer>
    </>
  );
}

/** The form of the search; what stands beside the words goes along, unseen. */
export const LiteSearchForm = ({ query, children }: { query: string; children?: ReactNode }) => (
  <form action={lightOf('/search')} role="search">
    <input type="search" name="q" defaultValue={query} aria-label={copy.site.searchLabel} placeholder={copy.site.searchHint} />
    {children}
    <button>{copy.site.search}</button>
  </form>
);
