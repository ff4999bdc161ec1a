import { BidiText } from '#components/ui/bidi-text.tsx';
import { Fragment } from 'react';
import type { Article, Named } from '#features/articles/article.ts';
import { shareLinks } from '#features/articles/share-links.ts';
import { ownDirection } from '#lib/arabic/direction.ts';
import { copy } from '#lib/copy/ar.ts';
import { lightOf } from '#lib/edition.ts';
import { siteOrigin } from '#lib/site.ts';
import { LiteBody } from './lite-body.tsx';
import { LitePicture } from './lite-picture.tsx';

/** An article to read as text: section, headline, who, where and when, the text, where it is from, tags, ways to pass it on. */
export const LiteArticle = ({ article }: { article: Article }) => (
  <article>
    <a href={lightOf(`/section/${encodeURIComponent(article.section.slug)}`)} className="r">
      {article.section.name}
    </a>
    <h1 dir={ownDirection(article.headline)}>
      <BidiText text={article.headline} within={ownDirection(article.headline)} />
    </h1>
    {article.standfirst && (
      <p dir={ownDirection(article.standfirst)}>
        <BidiText text={article.standfirst} within={ownDirection(article.standfirst)} />
      </p>
    )}
    <p className="m">
      {article.authors.length > 0 && (
        <>
          {copy.article.by} <Links names={article.authors} path="/author/" between={copy.article.and} /> {'· '}
        </>
      )}
      {article.dateline && `${article.dateline} · `}
      <time dateTime={article.publishedAt.toISOString()}>{copy.article.dateTime(article.publishedAt)}</time>
    </p>
    {article.picture && <LitePicture picture={article.picture} />}
    <LiteBody body={article.body} />
    <footer className="m">
      {article.credit && <p>({article.credit})</p>}
      {article.source && (
        <p>
          {copy.article.source}:{' '}
          <bdi>{article.source.url ? <a href={article.source.url}>{article.source.name}</a> : article.source.name}</bdi>
        </p>
      )}
      {article.tags.length > 0 && (
        <p>
          {copy.article.tags}: <Links names={article.tags} path="/tag/" between={copy.article.comma} />
        </p>
      )}
      <p>
        {copy.article.share}:{' '}
        {shareLinks(`${siteOrigin()}/a/${article.id}`, article.headline).map(({ name, url }, i) => (
          <Fragment key={name}>
            {i > 0 && copy.article.comma}
            <a href={url} rel="noopener nofollow">
              {name}
            </a>
          </Fragment>
        ))}
      </p>
    </footer>
  </article>
);

const Links = ({ names, path, between }: { names: Named[]; path: string; between: string }) =>
  names.map(({ slug, name }, i) => (
    <Fragment key={slug}>
      {i > 0 && between}
      <a href={lightOf(path + encodeURIComponent(slug))}>
        <bdi>{name}</bdi>
      </a>
    </Fragment>
  ));
