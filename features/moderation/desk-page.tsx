import type { ReactNode } from 'react';
import { copy } from '#lib/copy/ar.ts';
import { writeNumber } from '#lib/arabic/dates.ts';
import type { CommentStatus } from '#lib/generated/prisma/enums.ts';
import { siteName } from '#lib/site.ts';
import { signOut } from '#features/accounts/actions.ts';
import { asEditor, type Staff } from '#features/accounts/moderator.ts';
import { queuePath, statuses } from './queue-address.ts';

interface Props {
  staff: Staff;
  /** Null for who may not moderate. */
  counts: Record<CommentStatus, number> | null;
  /** The queue that is open; null where another page of the desk is. */
  status: CommentStatus | null;
  children: ReactNode;
}

const tab = 'border-b-4 border-transparent py-2 hover:text-rubric aria-[current]:border-rubric aria-[current]:font-bold';
const namesPath = '/desk/names';

/** The head of the desk: whose it is, the queues with their counts and the other pages, the way out. */
export const DeskPage = ({ staff, counts, status, children }: Props) => (
  <>
    <header className="border-b-2 border-ink px-4 sm:px-6">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1 pt-2">
        <p className="text-3xl leading-none font-bold">
          <a href="/" title={copy.desk.toSite} className="inline-block pb-2 hover:text-rubric">
            {siteName()}
          </a>
        </p>
        <p className="text-lg">{copy.desk.title}</p>
        {counts && <p className="meta">{copy.desk.waiting(counts.PENDING)}</p>}
        <form action={signOut} className="ms-auto flex items-center gap-4">
          <span className="meta max-sm:hidden">
            <bdi>{staff.name}</bdi>
          </span>
          <button className="meta min-h-11 cursor-pointer font-bold hover:text-rubric">{copy.desk.signOut}</button>
        </form>
      </div>
      <nav aria-label={copy.desk.queuesLabel} className="flex gap-x-6 overflow-x-auto text-lg whitespace-nowrap">
        {(counts ? statuses : []).map((one) => (
          <a
            key={one}
            href={queuePath(one)}
            data-queue={statuses.indexOf(one) + 1}
            aria-current={one === status ? 'page' : undefined}
            className={tab}
          >
            {copy.desk.queues[one]} <span className="meta">{writeNumber(counts![one])}</span>
          </a>
        ))}
        {asEditor(staff) && (
          <a href={namesPath} aria-current={status === null ? 'page' : undefined} className={tab}>
            {copy.desk.names.title}
          </a>
        )}
      </nav>
    </header>
    <main id="main" className="px-4 sm:px-6">
      {children}
    </main>
  </>
);
