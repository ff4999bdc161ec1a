import { copy, writeAge } from '#lib/copy/ar.ts';
import type { CommentStatus } from '#lib/generated/prisma/enums.ts';
import { undo } from './actions.ts';
import { CaseBody, CaseHead, DecideForm } from './case-parts.tsx';
import { QueueKeys } from './queue-keys.client.tsx';
import type { Case } from './list-queue.ts';
import { queuePath } from './queue-address.ts';

interface Props {
  status: CommentStatus;
  page: number;
  cases: Case[];
  more: boolean;
  /** What the last action came to, and the comment that it was about. */
  told: string | undefined;
  subject: Case | null;
}

/** The comments of a queue, each with its context and its decisions, and a line that says what the last one came to. */
export const Queue = ({ status, page, cases, more, told, subject }: Props) => (
  <div className="mx-auto max-w-6xl">
    <div className="sticky top-0 z-10 flex min-h-14 flex-wrap items-center gap-x-4 border-b border-rule bg-paper py-1">
      <p role="status" className="me-auto font-bold">
        {told && <Told told={told} subject={subject} />}
      </p>
      <form action={undo}>
        <input type="hidden" name="queue" value={status} />
        <input type="hidden" name="commentId" value="" />
        <button data-key="Z" className="act">
          {copy.desk.undoLast} <kbd aria-hidden="true">Z</kbd>
        </button>
      </form>
      <QueueKeys />
    </div>
    {cases.length === 0 && <p className="py-20 text-center text-2xl">{copy.desk.empty[status]}</p>}
    <ol id="queue">
      {cases.map((one) => (
        <li
          key={one.id}
          data-case={one.id}
          className="scroll-mt-16 grid gap-x-8 gap-y-3 border-s-4 border-b border-s-transparent border-b-rule py-4 ps-4 data-[selected]:border-s-rubric data-[selected]:bg-leaf lg:grid-cols-[minmax(0,1fr)_20rem]"
        >
          <div>
            <CaseHead one={one} />
            <CaseBody one={one} />
          </div>
          <div className="flex flex-col items-start gap-2">
            <DecideForm one={one} queue={status} page={page} />
            <a data-key="E" href={`/desk/comments/${one.id}`} className="meta inline-block py-1 hover:text-rubric">
              {copy.desk.open} <kbd aria-hidden="true">E</kbd>
            </a>
          </div>
        </li>
      ))}
    </ol>
    <nav className="flex gap-6 py-4 font-bold">
      {page > 1 && (
        <a href={queuePath(status, { page: String(page - 1) })} className="label py-2">
          {copy.desk.less}
        </a>
      )}
      {more && (
        <a href={queuePath(status, { page: String(page + 1) })} className="label ms-auto py-2">
          {copy.desk.more}
        </a>
      )}
    </nav>
  </div>
);

function Told({ told, subject }: { told: string; subject: Case | null }) {
  const text = copy.desk;
  if (told === 'nothing-to-undo') return text.nothingToUndo;
  if (!subject || told === 'no-comment') return text.noComment;
  if (told === 'already-decided')
    return text.alreadyDecided(
      subject.decided?.by ?? text.trap,
      text.queues[subject.status],
      writeAge(subject.decided?.at ?? subject.createdAt),
    );
  return (
    <>
      {text.done[subject.status]} <bdi>{subject.name}</bdi>.
    </>
  );
}
