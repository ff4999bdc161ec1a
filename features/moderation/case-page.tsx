import { copy, writeAge } from '#lib/copy/ar.ts';
import { CaseBody, CaseHead, DecideForm } from './case-parts.tsx';
import type { findCase, HistoryEntry } from './list-queue.ts';
import { QueueKeys } from './queue-keys.client.tsx';
import { queuePath } from './queue-address.ts';

/** One comment with everything about it: its words, what was decided and by whom, and the thread round it. */
export const CasePage = ({ found }: { found: NonNullable<Awaited<ReturnType<typeof findCase>>> }) => (
  <div className="mx-auto grid max-w-6xl gap-x-12 gap-y-8 py-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
    <div data-case={found.id}>
      <p className="label">{copy.desk.queues[found.status]}</p>
      <CaseHead one={found} />
      <p className="meta mt-1 max-w-[70ch] border-s-2 border-rule ps-3">{found.article.excerpt}</p>
      <CaseBody one={found} />
      <div className="mt-5">
        <DecideForm one={found} queue={found.status} />
      </div>
      <div className="mt-3 flex">
        <QueueKeys />
      </div>
      <p className="mt-6">
        <a href={queuePath(found.status)} className="label inline-block py-2">
          {copy.desk.back}
        </a>
      </p>
    </div>
    <div className="space-y-8 lg:border-s lg:border-rule lg:ps-8">
      <section aria-labelledby="history">
        <h2 id="history" className="headline text-xl">
          {copy.desk.history}
        </h2>
        {found.history.length === 0 && <p className="meta">{copy.desk.noHistory}</p>}
        <ol className="divide-y divide-rule">
          {found.history.map((entry, i) => (
            <Entry key={i} entry={entry} />
          ))}
        </ol>
      </section>
      {found.around.length > 0 && (
        <section aria-labelledby="thread">
          <h2 id="thread" className="headline text-xl">
            {copy.desk.thread}
          </h2>
          <ul className="divide-y divide-rule">
            {found.around.map((other) => (
              <li key={other.id} className="py-2">
                <a href={`/desk/comments/${other.id}`} className="hover:text-rubric">
                  <strong>
                    <bdi>{other.name}</bdi>
                  </strong>{' '}
                  <span className="meta">{copy.desk.queues[other.status]}</span>
                </a>
                <p dir="auto" className="meta line-clamp-2">
                  {other.body}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  </div>
);

function Entry({ entry }: { entry: HistoryEntry }) {
  const { queues, entry: decided, entryUndo } = copy.desk;
  const say = entry.kind === 'UNDO' ? entryUndo : decided;
  return (
    <li className="py-2">
      {say(entry.by, queues[entry.from], queues[entry.to])}
      <time className="meta block" dateTime={entry.at.toISOString()}>
        {writeAge(entry.at)}
      </time>
    </li>
  );
}
