import { sendComment } from '#features/comments/actions.ts';
import { longestBody, type Field, type PublicComment } from '#features/comments/comment.ts';
import { formReply } from '#features/comments/form-reply.ts';
import { copy } from '#lib/copy/ar.ts';

interface Props {
  articleId: number;
  /** The article's address in the light edition. */
  path: string;
  answered: PublicComment | null;
}

/** The form under a light article, with the same door and the same guarantees as that of the full edition. */
export function LiteCommentForm({ articleId, path, answered }: Props) {
  const reply = formReply();
  const text = copy.comments;
  const typed = reply?.values;
  return (
    <form action={sendComment} id="form" aria-labelledby="form-title">
      <h2 id="form-title">{text.heading}</h2>
      {answered && (
        <p>
          {text.answering(answered.name)} <a href={`${path}#form`}>{text.cancelReply}</a>
        </p>
      )}
      <p className="m">{text.note} *</p>
      {reply && (
        <p role="alert" className="n">
          {reply.refusal === 'too-many' ? text.tooMany(reply.retryAfter) : text.refusals[reply.refusal]}
        </p>
      )}
      <input type="hidden" name="edition" value="lite" />
      <input type="hidden" name="article" value={articleId} />
      <input type="hidden" name="parent" value={answered?.id ?? ''} />
      <p hidden>
        <label>
          {text.trap}
          <input name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </p>
      <Label name="name" />
      <input {...described('name')} autoComplete="name" maxLength={400} defaultValue={typed?.name} />
      <Label name="email" />
      <input {...described('email')} type="email" dir="ltr" autoComplete="email" maxLength={400} defaultValue={typed?.email} />
      <Label name="body" />
      <textarea {...described('body')} rows={6} cols={60} dir="auto" defaultValue={typed?.body} />
      <p className="m">{text.longest(longestBody)}</p>
      <button>{text.send}</button>
    </form>
  );
}

const problemOf = (name: Field) => formReply()?.problems[name];

/** The label of a field, and what is wrong with what stands in it. */
function Label({ name }: { name: Field }) {
  const problem = problemOf(name);
  return (
    <p>
      <label htmlFor={name}>{copy.comments[name]} *</label>
      {problem && (
        <strong id={`${name}-problem`} className="r">
          {' '}
          {copy.comments.problems[name][problem]}
        </strong>
      )}
    </p>
  );
}

const described = (name: Field) => ({
  id: name,
  name,
  required: true,
  'aria-invalid': problemOf(name) ? true : undefined,
  'aria-describedby': problemOf(name) && `${name}-problem`,
});
