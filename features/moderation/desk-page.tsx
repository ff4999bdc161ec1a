import type { ReactNode } from 'react';
import { copy } from '#lib/copy/ar.ts';
import { writeNumber } from '#lib/arabic/dates.ts';
import type { CommentStatus } from '#lib/generated/prisma/enums.ts';
import { siteName } from '#lib/site.ts';
import { signOut } from '#features/accounts/actions.ts';
import { asEditor } from '#features/accounts/editor.ts';
import type { Staff } from '#features/accounts/moderator.ts';
import { queuePath, statuses } from './queue-address.ts';

interface Props {
  staff: Staff;
  /** How many comments are in each queue; null for who may not moderate. */
  counts: Record<CommentStatus, number> | null;
  /** The queue or page that is open. */
  here: CommentStatus | Place;
  children: ReactNode;
}

const tab = 'border-b-4 border-transparent py-2 hover:text-rubric aria-[current]:border-rubric aria-[current]:font-bold';

/** The pages beside the queues. */
const places = {
  stories: { path: '/desk/stories', title: copy.desk.stories.title, isFor: () => true },
  names: { path: '/desk/names', title: copy.desk.names.title, isFor: (staff: Staff) => asEditor(staff) !== null },
};
type Place = keyof typeof places;

/** The head of the desk: whose it is, the queues with their counts and the other pages, the way out. */
export const DeskPage = ({ staff, counts, here, children }: Props) => (
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
            aria-current={one === here ? 'page' : undefined}
            className={tab}
          >
            {copy.desk.queues[one]} <span className="meta">{writeNumber(counts![one])}</span>
          </a>
        ))}
        {(Object.keys(places) as Place[])
          .filter((place) => places[place].isFor(staff))
          .map((place) => (
            <a key={place} href={places[place].path} aria-current={place === here ? 'page' : undefined} className={tab}>
              {places[place].title}
            </a>
          ))}
      </nav>
    </header>
    <main id="main" className="px-4 sm:px-6">
      {children}
    </main>
  </>
);
