import { BidiText } from '#components/ui/bidi-text.tsx';
import { writeDay } from '#lib/arabic/dates.ts';
import { copy } from '#lib/copy/ar.ts';
import type { StoryEntry, StoryLine, StoryReport } from './story.ts';

/** A whole story line: what it is, and its articles in order of time along a thin rule. */
export const StoryPage = ({ story }: { story: StoryLine }) => (
  <div className="mx-auto max-w-4xl">
    <p className="label">{copy.story.label}</p>
    <h1 className="headline text-[2rem] sm:text-[2.75rem]">{story.title}</h1>
    <p className="meta mt-3 flex flex-wrap gap-x-4 border-y border-rule py-2">
      <span>
        {copy.story.from} <Day at={story.firstAt} /> {copy.story.to} <Day at={story.lastAt} />
      </span>
      <span>{copy.story.articles(story.articles)}</span>
      <span>{copy.story.sources(story.sources)}</span>
      {story.pinned && <strong>{copy.story.pinned}</strong>}
      {story.closed && <strong>{copy.story.closed}</strong>}
    </p>
    <ol className="mt-8 border-s border-edge">
      {story.entries.map((entry) => (
        <Entry key={entry.articleId} entry={entry} />
      ))}
    </ol>
  </div>
);

const Entry = ({ entry }: { entry: StoryEntry }) => (
  <li className="relative ps-6 pb-8">
    <span aria-hidden="true" className="absolute -start-[5px] top-2 size-[9px] rotate-45 bg-rubric" />
    <p className="meta">
      <Day at={entry.publishedAt} /> <Source of={entry} />
      {entry.sources > 1 && <strong className="ms-3">{copy.story.sources(entry.sources)}</strong>}
    </p>
    <h2 className="headline mt-1 text-2xl">
      <a href={entry.path}>
        <BidiText text={entry.headline} />
      </a>
    </h2>
    <p className="mt-1 leading-[1.75] text-faint">{entry.excerpt}</p>
    {entry.added.length > 0 && (
      <p className="meta mt-1">
        <strong>{copy.story.added}</strong>{' '}
        {entry.added.map((term, i) => (
          <span key={term}>
            {i > 0 && copy.article.comma}
            <bdi>{term}</bdi>
          </span>
        ))}
      </p>
    )}
    {entry.others.length > 0 && (
      <div className="mt-2">
        <p className="meta font-bold">{copy.story.alsoTold}</p>
        <ul>
          {entry.others.map((other) => (
            <li key={other.articleId} className="meta">
              <a href={other.path} className="inline-block py-1 hover:text-rubric">
                <BidiText text={other.headline} />
              </a>{' '}
              <Source of={other} />
            </li>
          ))}
        </ul>
      </div>
    )}
  </li>
);

const Day = ({ at }: { at: Date }) => <time dateTime={at.toISOString()}>{writeDay(at)}</time>;

const Source = ({ of }: { of: StoryReport }) => (of.source ? <bdi>({of.source})</bdi> : null);
