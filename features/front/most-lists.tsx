import { BidiText } from '#components/ui/bidi-text.tsx';
import type { ReactNode } from 'react';
import { copy } from '#lib/copy/ar.ts';
import { writeNumber } from '#lib/arabic/dates.ts';
import type { Teaser } from '#features/articles/article.ts';
import { readMost } from './read.ts';

/** What is read and discussed most, each list with its numerals. Nothing where nothing was counted. */
export async function MostLists() {
  const { read, discussed } = await readMost();
  if (read.length + discussed.length === 0) return null;
  return (
    <div className="mt-12 grid gap-x-14 gap-y-10 lg:grid-cols-2">
      {read.length > 0 && <Ranked id="most-read" title={copy.front.mostRead} note={copy.front.inDay} stories={read} />}
      {discussed.length > 0 && (
        <Ranked id="most-discussed" title={copy.front.mostDiscussed} note={copy.front.inWeek} stories={discussed}>
          {discussed.map(({ id, comments }) => (
            <span key={id}>{copy.comments.counted(comments)}</span>
          ))}
        </Ranked>
      )}
    </div>
  );
}

interface RankedProps {
  id: string;
  title: string;
  note: string;
  stories: Teaser[];
  /** What stands under each headline beside its section, in the stories' order. */
  children?: ReactNode[];
}

const Ranked = ({ id, title, note, stories, children }: RankedProps) => (
  <section aria-labelledby={id}>
    <div className="jadwal" />
    <div className="flex items-baseline justify-between pt-2">
      <h2 id={id} className="headline text-2xl">
        {title}
      </h2>
      <p className="meta">{note}</p>
    </div>
    <ol className="divide-y divide-rule">
      {stories.map((story, i) => (
        <li key={story.id} className="grid grid-cols-[3rem_minmax(0,1fr)] items-start gap-x-3 py-2.5">
          <span aria-hidden="true" className="text-center font-display text-[2.75rem] leading-none text-rubric">
            {writeNumber(i + 1)}
          </span>
          <div>
            <h3 className="headline text-lg">
              <a href={story.path}>
                <BidiText text={story.headline} />
              </a>
            </h3>
            <p className="meta flex flex-wrap gap-x-4">
              <span>{story.section.name}</span>
              {children?.[i]}
            </p>
          </div>
        </li>
      ))}
    </ol>
  </section>
);
