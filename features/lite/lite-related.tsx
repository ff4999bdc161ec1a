import type { Article } from '#features/articles/article.ts';
import { readBeside } from '#features/related/read.ts';
import { copy } from '#lib/copy/ar.ts';
import { LiteTeasers } from './lite-list.tsx';

/** What belongs with an article; where that is little, the newest of its section follow. */
export async function LiteRelated({ to }: { to: Article }) {
  const { related, ofSection } = await readBeside(to);
  return (
    <>
      {related.length > 0 && (
        <section className="w">
          <hr />
          <h2>{copy.article.related}</h2>
          <LiteTeasers stories={related} excerpts />
        </section>
      )}
      {ofSection.length > 0 && (
        <section className="w">
          <hr />
          <h2>{copy.article.moreIn(to.section.name)}</h2>
          <LiteTeasers stories={ofSection} section={false} />
        </section>
      )}
    </>
  );
}
