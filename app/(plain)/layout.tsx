import '../reading.css';
import type { ReactNode } from 'react';
import { PageFiles } from '#components/layout/page-files.tsx';
import { copy } from '#lib/copy/ar.ts';
import { siteName } from '#lib/site.ts';

export const dynamic = 'force-dynamic';

export const metadata = { icons: { icon: '/icon.svg' } };

/** For pages that must stand without a database. */
export default function PlainLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="ar" dir="rtl" suppressHydrationWarning>
      <head>
        <PageFiles />
      </head>
      <body>
        <header className="mx-auto max-w-7xl px-4 pt-4 sm:px-6">
          <div className="flex items-center justify-between">
            <p className="pb-2 font-display text-4xl leading-none font-bold">
              <a href="/">{siteName()}</a>
            </p>
            <form action="/search" role="search" className="flex">
              <input
                name="q"
                type="search"
                aria-label={copy.site.searchLabel}
                placeholder={copy.site.searchHint}
                className="w-36 border-b border-edge bg-transparent px-2 sm:w-44"
              />
              <button className="meta min-h-11 cursor-pointer px-3 font-bold hover:text-rubric">{copy.site.search}</button>
            </form>
          </div>
          <div className="jadwal" />
        </header>
        <main className="px-4">{children}</main>
      </body>
    </html>
  );
}
