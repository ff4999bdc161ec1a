import { BidiText } from '#components/ui/bidi-text.tsx';
import { Linkified } from '#components/ui/linkified.tsx';
import { copy, writeAge } from '#lib/copy/ar.ts';
import type { CommentStatus } from '#lib/generated/prisma/enums.ts';
import { decide } from './actions.ts';
import type { Case } from './list-queue.ts';

/** Who wrote it, when, on what. */
export const CaseHead = ({ one }: { one: Case }) => (
  <>
    <p className="flex flex-wrap items-baseline gap-x-3">
      <strong className="text-lg">
        <bdi>{one.name}</bdi>
      </strong>
      <bdi className="meta" dir="ltr">
        {one.email}
      </bdi>
      <time className="meta" dateTime={one.createdAt.toISOString()}>
        {writeAge(one.createdAt)}
      </time>
      {one.decided && <span className="meta">{copy.desk.decidedBy(one.decided.by, writeAge(one.decided.at))}</span>}
    </p>
    <p className="meta">
      {copy.desk.on}{' '}
      <a href={one.article.path} className="underline underline-offset-4 hover:text-rubric">
        <BidiText text={one.article.headline} />
      </a>
    </p>
  </>
);

/** What it answers, and its words, large. */
export const CaseBody = ({ one }: { one: Case }) => (
  <>
    {one.parent && (
      <blockquote className="meta mt-2 border-s-2 border-rule ps-3">
        <span className="font-bold">{copy.desk.inReplyTo(one.parent.name)}</span>
        <span dir="auto" className="line-clamp-3 block">
          {one.parent.body}
        </span>
      </blockquote>
    )}
    <p dir="auto" className="mt-2 max-w-[70ch] font-text text-[1.1875rem] leading-[1.85] whitespace-pre-line">
      <Linkified text={one.body} />
    </p>
  </>
);

const choices = [
  { to: 'APPROVED', key: 'A', label: copy.desk.approve },
  { to: 'REJECTED', key: 'R', label: copy.desk.reject },
  { to: 'SPAM', key: 'S', label: copy.desk.spam },
] as const;

/** The decisions that this comment can still get, each one click or one key. */
export const DecideForm = ({ one, queue, page = 1 }: { one: Case; queue: CommentStatus; page?: number }) => (
  <form action={decide} className="flex flex-wrap gap-2">
    <input type="hidden" name="commentId" value={one.id} />
    <input type="hidden" name="version" value={one.version} />
    <input type="hidden" name="queue" value={queue} />
    <input type="hidden" name="page" value={page} />
    {choices
      .filter(({ to }) => to !== one.status)
      .map(({ to, key, label }) => (
        <button key={to} name="to" value={to} data-key={key} className={`act ${to === 'APPROVED' ? 'first' : ''}`}>
          {label} <kbd aria-hidden="true">{key}</kbd>
        </button>
      ))}
  </form>
);
