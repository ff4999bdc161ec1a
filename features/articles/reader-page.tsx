import type { ReactNode } from 'react';
import { SiteFooter } from '#components/layout/site-footer.tsx';
import { SiteHeader } from '#components/layout/site-header.tsx';
import { readSections } from './read.ts';

interface Props {
  children: ReactNode;
  /** The section, or other list, that the page belongs to. */
  current?: string | undefined;
  large?: boolean;
}

/** The head and foot of every page for readers. */
export async function ReaderPage({ children, current, large }: Props) {
  const sections = await readSections();
  return (
    <>
      <SiteHeader sections={sections} current={current} large={large ?? false} />
      <main id="main" className="mx-auto max-w-7xl px-4 pt-6 sm:px-6">
        {children}
      </main>
      <SiteFooter sections={sections} />
    </>
  );
}
