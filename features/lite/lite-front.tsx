import { BidiText } from '#components/ui/bidi-text.tsx';
import type { Front } from '#features/articles/list-front.ts';
import { When } from '#features/articles/teasers.tsx';
import type { Teaser } from '#features/articles/article.ts';
import { copy } from '#lib/copy/ar.ts';
import { lightOf } from '#lib/edition.ts';
import { LiteTeasers } from './lite-list.tsx';

/** The front page as text: the lead, the few beside it, what came last, then each section. */
export const LiteFront = ({ front }: { front: Front }) =>
  front.lead ? (
    <>
      <Lead story={front.lead} />
      <Block title={copy.front.second} stories={[...front.second, ...front.third]} />
      <Block title={copy.front.latest} stories={front.latest} path="/latest" />
      {front.strips.map(({ section, items }) => (
        <Block
          key={section.slug}
          title={section.name}
          stories={items}
          section={false}
          path={`/section/${encodeURIComponent(section.slug)}`}
        />
      ))}
    </>
  ) : (
    <p>{copy.front.empty}</p>
  );

const Lead = ({ story }: { story: Teaser }) => (
  <article>
    <h2>
      <a href={lightOf(story.path)}>
        <BidiText text={story.headline} />
      </a>
    </h2>
    <p>{story.excerpt}</p>
    <p className="m">
      {story.section.name} · <When at={story.publishedAt} />
    </p>
  </article>
);

const Block = ({ title, stories, path, section = true }: { title: string; stories: Teaser[]; path?: string; section?: boolean }) => (
  <section className="w">
    <hr />
    <h2>{path ? <a href={lightOf(path)}>{title}</a> : title}</h2>
    <LiteTeasers stories={stories} section={section} />
  </section>
);
