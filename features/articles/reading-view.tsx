import type { ReactNode } from 'react';
import { Rosette } from '#components/ui/rosette.tsx';
import { ReadingOptionsButton } from '#features/reading/reading-options.tsx';
import { readingMinutes } from '#features/reading/reading-minutes.ts';
import { BeforeText, DeviceShare, KeyList, QuoteBar } from '#features/reading/while-reading.tsx';
import { BidiText } from '#components/ui/bidi-text.tsx';
import { ownDirection } from '#lib/arabic/direction.ts';
import { copy } from '#lib/copy/ar.ts';
import { siteName, siteOrigin } from '#lib/site.ts';
import type { Article, Named } from './article.ts';
import { ArticleBody } from './article-body.tsx';
import { Contents } from './contents.tsx';
import { SectionNeighbours } from './section-neighbours.tsx';
import { shareLinks } from './share-links.ts';

/** An article to read, what belongs to it at the side, and the comments (children) under it. */
export function ReadingView({ article, aside, children }: { article: Article; aside: ReactNode; children: ReactNode }) {
  return (
    <div className="reading grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,var(--reading-measure))_minmax(16rem,1fr)]">
      <div className="mx-auto w-full max-w-(--reading-measure)">
        <div className="progress" aria-hidden="true" />
        <article>
          <p className="print-only">{siteName()}</p>
          <Head article={article} />
          {article.picture && <MainPicture picture={article.picture} />}
          <Contents body={article.body} />
          <ArticleBody body={article.body} />
          <QuoteBar />
          <p className="mt-2 flex justify-center text-rubric">
            <Rosette size={24} />
          </p>
          <Foot article={article} />
          <SectionNeighbours of={article} />
        </article>
        {children}
        <KeyList />
      </div>
      <aside aria-label={copy.article.related} className="no-print lg:border-s lg:border-rule lg:ps-8">
        {aside}
      </aside>
    </div>
  );
}

const Head = ({ article }: { article: Article }) => (
  <header className="mb-6">
    <a href={`/section/${article.section.slug}`} className="label inline-block py-1 text-lg">
      {article.section.name}
    </a>
    <h1 dir={ownDirection(article.headline)} className="headline mt-1 text-[2rem] sm:text-[2.75rem]">
      <BidiText text={article.headline} within={ownDirection(article.headline)} />
    </h1>
    {article.standfirst && (
      <p dir={ownDirection(article.standfirst)} className="standfirst">
        <BidiText text={article.standfirst} within={ownDirection(article.standfirst)} />
      </p>
    )}
    <p className="meta mt-4 flex flex-wrap gap-x-4 border-y border-rule py-2">
      {article.authors.length > 0 && (
        <span>
          {copy.article.by} <Links names={article.authors} path="/author/" />
        </span>
      )}
      {article.dateline && <span>{article.dateline}</span>}
      <time dateTime={article.publishedAt.toISOString()} data-form="moment" data-digits="">
        {copy.article.dateTime(article.publishedAt)}
      </time>
      <span data-digits="">{copy.article.minutes(readingMinutes(article.words))}</span>
      <span data-save="" className="no-print hidden in-[.js]:inline-block in-[.js]:min-w-44" />
    </p>
    <ReadingOptionsButton />
    <BeforeText articleId={article.id} />
  </header>
);

const MainPicture = ({ picture }: { picture: NonNullable<Article['picture']> }) => (
  <figure className="mb-8">
    <img className="picture" src={picture.src} alt={picture.alt} width={picture.width} height={picture.height} fetchPriority="high" />
    {(picture.caption || picture.credit) && (
      <figcaption className="meta mt-2">
        {picture.caption} {picture.credit && <span className="whitespace-nowrap">({picture.credit})</span>}
      </figcaption>
    )}
  </figure>
);

function Foot({ article }: { article: Article }) {
  return (
    <footer className="mt-4 space-y-4">
      <p className="print-only meta">
        <bdi dir="ltr">{shortLink(article.id)}</bdi>
      </p>
      {article.credit && <p className="meta">({article.credit})</p>}
      {article.source && (
        <p className="meta">
          {copy.article.source}:{' '}
          <bdi>{article.source.url ? <a href={article.source.url}>{article.source.name}</a> : article.source.name}</bdi>
        </p>
      )}
      {article.tags.length > 0 && (
        <div className="flex flex-wrap items-baseline gap-x-5 border-t border-rule pt-3">
          <h2 className="meta font-bold">{copy.article.tags}</h2>
          {article.tags.map((tag) => (
            <a key={tag.slug} href={`/tag/${encodeURIComponent(tag.slug)}`} className="label inline-block py-1">
              <bdi>{tag.name}</bdi>
            </a>
          ))}
        </div>
      )}
      <div className="no-print flex flex-wrap items-baseline gap-x-5 border-t border-rule pt-3">
        <h2 className="meta font-bold">{copy.article.share}</h2>
        <DeviceShare url={shortLink(article.id)} title={article.headline} />
        {shareLinks(shortLink(article.id), article.headline).map(({ name, url }) => (
          <a key={name} href={url} rel="noopener nofollow" target="_blank" className="meta inline-block py-1 hover:text-rubric">
            {name}
          </a>
        ))}
      </div>
    </footer>
  );
}

const shortLink = (id: number) => `${siteOrigin()}/a/${id}`;

const Links = ({ names, path }: { names: Named[]; path: string }) =>
  names.map(({ slug, name }, i) => (
    <span key={slug}>
      {i > 0 && copy.article.and}
      <a href={path + encodeURIComponent(slug)} className="font-bold text-ink hover:text-rubric">
        <bdi>{name}</bdi>
      </a>
    </span>
  ));
