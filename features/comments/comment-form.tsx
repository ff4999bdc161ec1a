import type { ReactNode } from 'react';
import { copy } from '#lib/copy/ar.ts';
import { sendComment } from './actions.ts';
import { longestBody, type Field, type FieldProblem, type PublicComment } from './comment.ts';
import { formReply, type FormReply } from './form-reply.ts';

interface Props {
  articleId: number;
  articlePath: string;
  answered: PublicComment | null;
}

/** The form under an article. It works without script; refused, it comes back with the reasons and everything typed. */
export function CommentForm({ articleId, articlePath, answered }: Props) {
  const reply = formReply();
  const typed = reply?.values;
  const problems = reply?.problems ?? {};
  const text = copy.comments;
  return (
    <form
      action={sendComment}
      id="leave-comment"
      aria-labelledby="leave-comment-title"
      className="scroll-mt-6 mt-6 border-t border-rule pt-6"
    >
      <h2 id="leave-comment-title" className="headline text-2xl">
        {text.heading}
      </h2>
      {answered && (
        <p className="mt-1">
          {text.answering(answered.name)}{' '}
          <a href={`${articlePath}#leave-comment`} className="label inline-block py-1">
            {text.cancelReply}
          </a>
        </p>
      )}
      <p className="meta mt-1">
        {text.note}
        {'\u00a0'}
        <Star />
      </p>
      {reply && <Refusal reply={reply} />}
      <input type="hidden" name="article" value={articleId} />
      <input type="hidden" name="parent" value={answered?.id ?? ''} />
      <div className="sr-only" aria-hidden="true">
        <label>
          {text.trap}
          <input name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <div className="mt-4 grid gap-4 sm:grid-cols-2">
        <Labelled name="name" label={text.name} problem={problems.name}>
          {(shared) => <input {...shared} autoComplete="name" maxLength={400} defaultValue={typed?.name} />}
        </Labelled>
        <Labelled name="email" label={text.email} problem={problems.email}>
          {(shared) => <input {...shared} type="email" dir="ltr" autoComplete="email" maxLength={400} defaultValue={typed?.email} />}
        </Labelled>
        <div className="sm:col-span-2">
          <Labelled name="body" label={text.body} problem={problems.body} hint={text.longest(longestBody)}>
            {(shared) => <textarea {...shared} rows={6} dir="auto" defaultValue={typed?.body} />}
          </Labelled>
        </div>
      </div>
      <button className="button mt-4">{text.send}</button>
    </form>
  );
}

const Star = () => (
  <span aria-hidden="true" className="text-rubric">
    *
  </span>
);

function Refusal({ reply }: { reply: FormReply }) {
  const { refusals, tooMany } = copy.comments;
  return (
    <p role="alert" className="mt-3 border-s-4 border-rubric ps-3 font-bold">
      {reply.refusal === 'too-many' ? tooMany(reply.retryAfter) : refusals[reply.refusal]}
    </p>
  );
}

interface Shared {
  id: string;
  name: string;
  className: string;
  required: true;
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
}

interface LabelledProps {
  name: Field;
  label: string;
  hint?: string;
  problem: FieldProblem | undefined;
  children: (shared: Shared) => ReactNode;
}

function Labelled({ name, label, hint, problem, children }: LabelledProps) {
  const described = [problem && `${name}-problem`, hint && `${name}-hint`].filter(Boolean).join(' ') || undefined;
  return (
    <div>
      <label htmlFor={name} className="font-display text-[1.0625rem] font-bold">
        {label} <Star />
      </label>
      {children({
        id: name,
        name,
        className: 'field mt-1',
        required: true,
        'aria-invalid': problem !== undefined,
        'aria-describedby': described,
      })}
      {hint && (
        <p id={`${name}-hint`} className="meta">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${name}-problem`} className="text-rubric">
          {copy.comments.problems[name][problem]}
        </p>
      )}
    </div>
  );
}
