import { BidiText } from '#components/ui/bidi-text.tsx';
import { copy } from '#lib/copy/ar.ts';
import type { Article } from './article.ts';
import { readNeighbours } from './read.ts';

/** The way on in the section: the article before this one, and the one after it. */
export async function SectionNeighbours({ of }: { of: Article }) {
  const { older, newer } = await readNeighbours(of);
  if (!older && !newer) return null;
  return (
    <nav
      aria-label={copy.article.neighbours(of.section.name)}
      className="no-print mt-8 grid gap-x-8 gap-y-4 border-t border-rule pt-3 sm:grid-cols-2"
    >
      {newer && <Way to={newer} label={copy.article.newer} at="KeyP" />}
      {older && <Way to={older} label={copy.article.older} at="KeyN" />}
    </nav>
  );
}

const Way = ({ to, label, at }: { to: { path: string; headline: string }; label: string; at: string }) => (
  <a href={to.path} data-key={at} className="block sm:last:col-start-2 sm:last:text-end">
    <span className="meta block">{label}</span>
    <span className="headline text-lg">
      <BidiText text={to.headline} />
    </span>
  </a>
);
