import { copy } from '#lib/copy/ar.ts';
import { readBreaking } from './read.ts';

/** The breaking bar, in the flow above the page: it moves nothing that was painted. Nothing where none was set. */
export async function BreakingBar() {
  const bar = await readBreaking();
  if (!bar) return null;
  return (
    <section aria-label={copy.front.breaking} className="no-print bg-rubric text-paper">
      <p className="mx-auto flex max-w-7xl items-baseline gap-x-4 px-4 py-2 font-display text-lg leading-snug sm:px-6">
        <strong className="shrink-0 border-e border-current pe-4 whitespace-nowrap">{copy.front.breaking}</strong>
        {bar.article ? (
          <a href={bar.article.path} className="font-bold underline decoration-1 underline-offset-4 focus-visible:outline-paper">
            {bar.text}
          </a>
        ) : (
          <span className="font-bold">{bar.text}</span>
        )}
      </p>
    </section>
  );
}
