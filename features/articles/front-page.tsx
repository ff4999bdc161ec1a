import { BidiText } from '#components/ui/bidi-text.tsx';
import { Fragment, type ReactNode } from 'react';
import { numberLocale } from '#lib/arabic/dates.ts';
import { copy } from '#lib/copy/ar.ts';
import type { Front } from './list-front.ts';
import { StoryTeaser, TeaserPicture, When } from './teasers.tsx';
import type { Teaser } from './article.ts';

/** The front page: the lead with its picture, the few beside it, what came last, then a strip for each section; what readers made of it (children) between. */
export function FrontPage({ front, children }: { front: Front; children?: ReactNode }) {
  if (!front.lead) return <p className="py-24 text-center text-xl">{copy.front.empty}</p>;
  return (
    <>
      <Fresh newest={front.newest} />
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,6fr)_minmax(0,3.4fr)_minmax(0,2.6fr)] lg:grid-rows-[auto_1fr]">
        <Lead story={front.lead} />
        <section
          aria-label={copy.front.second}
          className="divide-y divide-rule max-lg:border-t max-lg:border-rule lg:col-start-2 lg:row-span-2 lg:border-s lg:border-rule lg:ps-8"
        >
          {front.second.map((story, i) => (
            <div key={story.id} className="py-2.5 first:lg:pt-0">
              <StoryTeaser story={story} level={2} size={i === 0 ? 'text-2xl' : 'text-xl'} excerpt={i === 0 ? 'on wide screens' : 'none'} />
            </div>
          ))}
        </section>
        <div className="grid content-start gap-x-8 gap-y-3 divide-rule border-t border-rule pt-4 max-sm:divide-y sm:grid-cols-2 lg:col-start-1 lg:row-start-2">
          {front.third.map((story) => (
            <div key={story.id} className="max-sm:py-3">
              <StoryTeaser story={story} level={2} excerpt="none" />
            </div>
          ))}
        </div>
        <Latest items={front.latest} />
      </div>
      {front.strips.map(({ section, items }, i) => (
        <Fragment key={section.slug}>
          <Strip section={section} items={items} rhythm={i % 3} />
          {i === 1 && children}
        </Fragment>
      ))}
    </>
  );
}

/** Where «٣ أخبار جديدة» appears, in the space above the lead that is there anyway. Without script it stays empty. */
function Fresh({ newest }: { newest: Front['newest'] }) {
  const { one, two, few, many, other, more } = copy.front.fresh;
  const forms = { 'data-one': one, 'data-two': two, 'data-few': few, 'data-many': many, 'data-other': other, 'data-more': more };
  return (
    <p
      role="status"
      data-island="fresh"
      data-since={newest?.publishedAt.getTime()}
      data-newest={newest?.id}
      data-numbers={numberLocale()}
      {...forms}
      className="-mt-6 h-6 text-center leading-6"
    />
  );
}

const Lead = ({ story }: { story: Teaser }) => (
  <article>
    {story.picture && <TeaserPicture picture={story.picture} path={story.path} wide eager />}
    <a href={`/section/${story.section.slug}`} className="label mt-2 inline-block py-1">
      {story.section.name}
    </a>
    <h2 className="headline text-[1.75rem] sm:text-4xl lg:text-[2.75rem]">
      <a href={story.path}>
        <BidiText text={story.headline} />
      </a>
    </h2>
    <p className="mt-2 text-lg leading-[1.8] max-sm:hidden">{story.excerpt}</p>
    <p className="meta mt-1">
      <When at={story.publishedAt} />
    </p>
  </article>
);

const Latest = ({ items }: { items: Teaser[] }) => (
  <section aria-labelledby="latest" className="lg:col-start-3 lg:row-span-2 lg:row-start-1 lg:border-s lg:border-rule lg:ps-8">
    <h2 id="latest" className="label border-b border-rule pb-1">
      {copy.front.latest}
    </h2>
    <ol className="divide-y divide-rule">
      {items.map((story) => (
        <li key={story.id} className="py-2">
          <h3 className="headline text-[1.0625rem] leading-[1.45]">
            <a href={story.path}>
              <BidiText text={story.headline} />
            </a>
          </h3>
          <p className="meta">
            <When at={story.publishedAt} />
          </p>
        </li>
      ))}
    </ol>
    <p className="pt-2">
      <a href="/latest" className="label inline-block py-1">
        {copy.front.moreLatest}
      </a>
    </p>
  </section>
);

/** Three rhythms in turn: a picture with a list beside it, a row of four, a picture on the far side. */
function Strip({ section, items, rhythm }: { section: { slug: string; name: string }; items: Teaser[]; rhythm: number }) {
  const [first, ...rest] = items;
  const pictured = first?.picture && rhythm !== 1 ? first : null;
  return (
    <section aria-labelledby={`section-${section.slug}`} className="mt-12">
      <div className="jadwal" />
      <div className="flex items-baseline justify-between pt-2 pb-4">
        <h2 id={`section-${section.slug}`} className="headline text-2xl">
          <a href={`/section/${section.slug}`}>{section.name}</a>
        </h2>
        <a href={`/section/${section.slug}`} className="meta inline-block py-1 hover:text-rubric">
          {copy.front.more(section.name)}
        </a>
      </div>
      {pictured ? (
        <div className="grid gap-8 md:grid-cols-2">
          <div className={rhythm === 2 ? 'md:order-2' : ''}>
            <TeaserPicture picture={pictured.picture!} path={pictured.path} />
            <div className="mt-3">
              <StoryTeaser story={pictured} size="text-2xl" section={false} />
            </div>
          </div>
          <div className="grid content-start gap-x-8 gap-y-5 sm:grid-cols-2">
            {rest.map((story) => (
              <StoryTeaser key={story.id} story={story} section={false} />
            ))}
          </div>
        </div>
      ) : (
        <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
          {items.slice(0, 4).map((story) => (
            <div key={story.id} className="lg:border-s lg:border-rule lg:ps-8 lg:first:border-0 lg:first:ps-0">
              {story.picture && (
                <div className="mb-3">
                  <TeaserPicture picture={story.picture} path={story.path} />
                </div>
              )}
              <StoryTeaser story={story} section={false} />
            </div>
          ))}
        </div>
      )}
    </section>
  );
}
