import type { ReactNode } from 'react';
import { copy } from '#lib/copy/ar.ts';
import { writeNumber } from '#lib/arabic/dates.ts';
import type { CommentStatus } from '#lib/generated/prisma/enums.ts';
import { siteName } from '#lib/site.ts';
import { signOut } from '#features/accounts/actions.ts';
import type { Staff } from '#features/accounts/moderator.ts';
import { queuePath, statuses } from './queue-address.ts';

interface Props {
  staff: Staff;
  counts: Record<CommentStatus, number>;
  /** The queue that is open. */
  status: CommentStatus;
  children: ReactNode;
}

/** The head of the desk: whose it is, the queues with their counts, the way out. */
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
        <p className="meta">{copy.desk.waiting(counts.PENDING)}</p>
        <form action={signOut} className="ms-auto flex items-center gap-4">
          <span className="meta max-sm:hidden">
            <bdi>{staff.name}</bdi>
          </span>
          <button className="meta min-h-11 cursor-pointer font-bold hover:text-rubric">{copy.desk.signOut}</button>
        </form>
      </div>
      <nav aria-label={copy.desk.queuesLabel} className="flex gap-x-6 overflow-x-auto text-lg whitespace-nowrap">
        {statuses.map((one) => (
          <a
            key={one}
            href={queuePath(one)}
            data-queue={statuses.indexOf(one) + 1}
            aria-current={one === status ? 'page' : undefined}
            className="border-b-4 border-transparent py-2 hover:text-rubric aria-[current]:border-rubric aria-[current]:font-bold"
          >
            {copy.desk.queues[one]} <span className="meta">{writeNumber(counts[one])}</span>
          </a>
        ))}
      </nav>
    </header>
    <main id="main" className="px-4 sm:px-6">
      {children}
    </main>
  </>
);
