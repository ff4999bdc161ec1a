import { copy } from '#lib/copy/ar.ts';
import { countPublished, findAnswered, type PublicComment } from './comment.ts';
import { CommentForm } from './comment-form.tsx';
import { CommentView } from './comment-view.tsx';
import { formReply } from './form-reply.ts';
import { readComments } from './read.ts';

interface Props {
  article: { id: number; path: string };
  /** The comment that the reader has chosen to answer. */
  replyTo: string | undefined;
}

/** The comments under an article, and the form. */
export async function Comments({ article, replyTo }: Props) {
  const comments = await readComments(article.id);
  const answered = findAnswered(comments, formReply()?.values.parent || replyTo);
  return (
    <section aria-labelledby="comments" className="no-print mt-14">
      <div className="jadwal mb-4" />
      <h2 id="comments" className="headline text-2xl">
        {copy.comments.title}{' '}
        <span data-digits="" className="meta ms-2 font-normal">
          {copy.comments.counted(countPublished(comments))}
        </span>
      </h2>
      {comments.length === 0 && <p className="py-4 text-faint">{copy.comments.none}</p>}
      {comments.length > 0 && (
        <ol className="divide-y divide-rule">
          {comments.map((comment) => (
            <Thread key={comment.id} comment={comment} path={article.path} />
          ))}
        </ol>
      )}
      <CommentForm articleId={article.id} articlePath={article.path} answered={answered} />
    </section>
  );
}

const Thread = ({ comment, path }: { comment: PublicComment; path: string }) => (
  <li className="py-4">
    <CommentView comment={comment} path={path} />
    {comment.replies.length > 0 && (
      <ol className="ms-3 mt-3 space-y-4 border-s border-rule ps-4 sm:ms-6 sm:ps-6">
        {comment.replies.map((reply) => (
          <li key={reply.id}>
            <CommentView comment={reply} path={path} />
          </li>
        ))}
      </ol>
    )}
  </li>
);
