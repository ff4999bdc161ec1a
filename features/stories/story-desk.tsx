import { BidiText } from '#components/ui/bidi-text.tsx';
import { writeDay } from '#lib/arabic/dates.ts';
import { copy, writeAge } from '#lib/copy/ar.ts';
import { add, merge, remove, rename, setState, tag } from './actions.ts';
import { longestTitle } from './change-story.ts';
import { deskPath } from './desk-address.ts';
import type { ListedStory, StoryRecord } from './list-stories.ts';
import { storyPath, type StoryLine, type StoryReport } from './story.ts';

interface Props {
  story: StoryLine;
  record: StoryRecord[];
  /** Tags that each article may want, by its id. */
  suggested: Map<number, string[]>;
  /** Whether whoever looks may change it. */
  mayEdit: boolean;
  told: string | undefined;
  /** Lines to merge with, found by title. */
  found: ListedStory[];
  query: string;
}

const text = copy.desk.stories;

/** One story line at the desk: its articles, what can be done with it, and what was done. */
export const StoryDesk = ({ story, record, suggested, mayEdit, told, found, query }: Props) => (
  <div className="mx-auto grid max-w-6xl gap-x-12 gap-y-8 py-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
    <div>
      <p role="status" className="min-h-8 font-bold">
        {told && (text.told[told] ?? text.told['unclear'])}
      </p>
      <h1 className="headline text-2xl">{story.title}</h1>
      <p className="meta flex flex-wrap gap-x-4">
        <span>{text.number(story.id)}</span>
        <span>{copy.story.articles(story.articles)}</span>
        <span>{copy.story.sources(story.sources)}</span>
        {story.pinned && <strong>{copy.story.pinned}</strong>}
        {story.closed && <strong>{copy.story.closed}</strong>}
        <a href={storyPath(story.id)} className="label">
          {text.toReaders}
        </a>
      </p>
      <ol className="mt-4 divide-y divide-rule border-y border-rule">
        {story.entries
          .flatMap((entry) => [entry, ...entry.others])
          .map((report) => (
            <Member
              key={report.articleId}
              storyId={story.id}
              report={report}
              tags={suggested.get(report.articleId) ?? []}
              mayEdit={mayEdit}
            />
          ))}
      </ol>
    </div>
    <div className="space-y-8 lg:border-s lg:border-rule lg:ps-8">
      {mayEdit ? <Tools story={story} found={found} query={query} /> : <p className="meta">{text.lookOnly}</p>}
      <section aria-labelledby="record">
        <h2 id="record" className="headline text-xl">
          {text.record}
        </h2>
        {record.length === 0 && <p className="meta">{text.noRecord}</p>}
        <ol className="divide-y divide-rule">
          {record.map((entry) => (
            <li key={entry.id} className="py-2">
              <bdi>{entry.by}</bdi> {text.did[entry.kind]} {entry.text && <bdi>«{entry.text}»</bdi>}{' '}
              {entry.otherId && (
                <a href={deskPath(entry.otherId)} className="label">
                  {text.number(entry.otherId)}
                </a>
              )}
              <time className="meta block" dateTime={entry.at.toISOString()}>
                {writeAge(entry.at)}
              </time>
            </li>
          ))}
        </ol>
      </section>
    </div>
  </div>
);

interface MemberProps {
  storyId: number;
  report: StoryReport;
  tags: string[];
  mayEdit: boolean;
}

const Member = ({ storyId, report, tags, mayEdit }: MemberProps) => (
  <li className="py-3">
    <a href={report.path} className="text-lg font-bold hover:text-rubric">
      <BidiText text={report.headline} />
    </a>
    <p className="meta">
      <time dateTime={report.publishedAt.toISOString()}>{writeDay(report.publishedAt)}</time>{' '}
      {report.source && <bdi>({report.source})</bdi>}
    </p>
    {mayEdit && (
      <>
        <form action={remove} className="mt-1 flex flex-wrap gap-2">
          <input type="hidden" name="storyId" value={storyId} />
          <input type="hidden" name="articleId" value={report.articleId} />
          <button className="act" name="how" value="out">
            {text.takeOut}
          </button>
          <button className="act" name="how" value="split">
            {text.split}
          </button>
        </form>
        {tags.length > 0 && (
          <form action={tag} className="mt-2 flex flex-wrap items-center gap-2">
            <span className="meta">{text.suggested}</span>
            <input type="hidden" name="storyId" value={storyId} />
            <input type="hidden" name="articleId" value={report.articleId} />
            {tags.map((name) => (
              <button key={name} className="act" name="name" value={name} aria-label={text.addTag(name)}>
                <bdi>{name}</bdi>
              </button>
            ))}
          </form>
        )}
      </>
    )}
  </li>
);

const Tools = ({ story, found, query }: { story: StoryLine; found: ListedStory[]; query: string }) => {
  const which = <input type="hidden" name="storyId" value={story.id} />;
  return (
    <section aria-label={text.tools} className="space-y-5">
      <form action={setState} className="flex flex-wrap gap-2">
        {which}
        <button className="act" name="kind" value={story.pinned ? 'UNPIN' : 'PIN'}>
          {story.pinned ? text.unpin : text.pin}
        </button>
        <button className="act" name="kind" value={story.closed ? 'REOPEN' : 'CLOSE'}>
          {story.closed ? text.reopen : text.close}
        </button>
      </form>
      <form action={rename}>
        {which}
        <label className="block font-bold">
          {text.newTitle}
          <input className="field" name="title" defaultValue={story.title} required maxLength={longestTitle} />
        </label>
        <button className="act mt-2">{text.rename}</button>
      </form>
      <form action={add}>
        {which}
        <label className="block font-bold">
          {text.article}
          <input className="field" name="article" required dir="auto" />
        </label>
        <button className="act mt-2">{text.putIn}</button>
      </form>
      <form action={merge}>
        {which}
        <label className="block font-bold">
          {text.into}
          <input className="field" name="into" required dir="auto" />
        </label>
        <button className="act mt-2">{text.merge}</button>
      </form>
      <form role="search" className="flex gap-2">
        <input className="field" name="q" defaultValue={query} aria-label={text.findOther} placeholder={text.findOther} />
        <button className="act">{copy.site.search}</button>
      </form>
      {query && found.length === 0 && <p>{text.nothing}</p>}
      <ul className="divide-y divide-rule">
        {found.map((other) => (
          <li key={other.id} className="py-2">
            <form action={merge}>
              {which}
              <input type="hidden" name="into" value={other.id} />
              <a href={deskPath(other.id)} className="hover:text-rubric">
                {other.title}
              </a>{' '}
              <span className="meta">{copy.story.articles(other.articles)}</span>
              <button className="act mt-1">{text.mergeHere}</button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
};
