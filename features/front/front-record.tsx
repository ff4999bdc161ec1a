import { copy, writeAge } from '#lib/copy/ar.ts';
import { writeDay, writeTime } from '#lib/arabic/dates.ts';
import type { FrontDeed } from './list-record.ts';

const text = copy.desk.front;

/** Who set what on the front page, newest first. */
export const FrontRecord = ({ record }: { record: FrontDeed[] }) => (
  <section aria-labelledby="record">
    <h2 id="record" className="headline border-b-2 border-ink pb-1 text-2xl">
      {text.record}
    </h2>
    {record.length === 0 && <p className="meta py-2">{text.noRecord}</p>}
    <ol className="divide-y divide-rule">
      {record.map((deed) => (
        <li key={deed.id} className="py-2">
          <p>
            <bdi className="font-bold">{deed.by}</bdi>: {text.deeds[deed.kind]}{' '}
            <time className="meta" dateTime={deed.at.toISOString()}>
              {writeAge(deed.at)}
            </time>
          </p>
          {deed.what.map((line) => (
            <p key={line} className="meta">
              {line}
            </p>
          ))}
          {deed.until && <p className="meta">{text.untilWhen(`${writeDay(deed.until)}${copy.article.comma}${writeTime(deed.until)}`)}</p>}
        </li>
      ))}
    </ol>
  </section>
);
