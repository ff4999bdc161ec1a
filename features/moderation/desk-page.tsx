import type { ReactNode } from 'react';
import { copy } from '#lib/copy/ar.ts';
import { writeNumber } from '#lib/arabic/dates.ts';
import type { CommentStatus } from '#lib/generated/prisma/enums.ts';
import { siteName } from '#lib/site.ts';
import { signOut } from '#features/accounts/actions.ts';
import { asEditor } from '#features/accounts/editor.ts';
import { asModerator, type Staff } from '#features/accounts/moderator.ts';
import { queuePath, statuses } from './queue-address.ts';

interface Props {
  staff: Staff;
  /** The part of the desk that is open. */
  place?: Place;
  /** How many comments are in each queue, where the queues are shown. */
  counts?: Record<CommentStatus, number>;
  /** The queue that is open. */
  status?: CommentStatus;
  children: ReactNode;
}

/** The head of the desk: whose it is, its parts, the queues with their counts, the way out. */
export const DeskPage = ({ staff, place = 'comments', counts, status, children }: Props) => (
  <>
    <header className="border-b-2 border-ink px-4 sm:px-6">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1 pt-2">
        <p className="text-3xl leading-none font-bold">
          <a href="/" title={copy.desk.toSite} className="inline-block pb-2 hover:text-rubric">
            {siteName()}
          </a>
        </p>
        <p className="text-lg">{copy.desk.title}</p>
        <Places staff={staff} place={place} />
        {counts && <p className="meta">{copy.desk.waiting(counts.PENDING)}</p>}
        <form action={signOut} className="ms-auto flex items-center gap-4">
          <span className="meta max-sm:hidden">
            <bdi>{staff.name}</bdi>
          </span>
          <button className="meta min-h-11 cursor-pointer font-bold hover:text-rubric">{copy.desk.signOut}</button>
        </form>
      </div>
      {counts && (
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
      )}
    </header>
    <main id="main" className="px-4 sm:px-6">
      {children}
    </main>
  </>
);

/** The parts of the desk, and whose they are. */
const places = {
  comments: { path: '/desk/comments', title: copy.desk.comments, isFor: (staff: Staff) => asModerator(staff) !== null },
  front: { path: '/desk/front', title: copy.desk.front.title, isFor: (staff: Staff) => asEditor(staff) !== null },
  stories: { path: '/desk/stories', title: copy.desk.stories.title, isFor: () => true },
  names: { path: '/desk/names', title: copy.desk.names.title, isFor: (staff: Staff) => asEditor(staff) !== null },
};
type Place = keyof typeof places;

const Places = ({ staff, place: here }: { staff: Staff; place: Place }) => (
  <nav aria-label={copy.desk.placesLabel} className="flex gap-x-5 overflow-x-auto text-lg whitespace-nowrap">
    {(Object.keys(places) as Place[])
      .filter((place) => places[place].isFor(staff))
      .map((place) => (
        <a
          key={place}
          href={places[place].path}
          aria-current={place === here ? 'page' : undefined}
          className="inline-block py-2 hover:text-rubric aria-[current]:font-bold aria-[current]:text-rubric"
        >
          {places[place].title}
        </a>
      ))}
  </nav>
);
