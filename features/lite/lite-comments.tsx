import { Linkified } from '#components/ui/linkified.tsx';
import { When } from '#features/articles/teasers.tsx';
import { countPublished, findAnswered, type PublicComment } from '#features/comments/comment.ts';
import { formReply } from '#features/comments/form-reply.ts';
import { readComments } from '#features/comments/read.ts';
import { copy } from '#lib/copy/ar.ts';
import { lightOf } from '#lib/edition.ts';
import { LiteCommentForm } from './lite-comment-form.tsx';

interface Props {
  article: { id: number; path: string };
  /** The comment that the reader has chosen to answer. */
  replyTo: string | undefined;
}

/** The comments under an article, and the form. */
export async function LiteComments({ article, replyTo }: Props) {
  const comments = await readComments(article.id);
  const answered = findAnswered(comments, formReply()?.values.parent || replyTo);
  const path = lightOf(article.path);
  return (
    <section className="w">
      <hr />
      <h2>
        {copy.comments.title} <small className="m">{copy.comments.counted(countPublished(comments))}</small>
      </h2>
      {comments.length > 0 ? <List comments={comments} path={path} /> : <p>{copy.comments.none}</p>}
      <LiteCommentForm articleId={article.id} path={path} answered={answered} />
    </section>
  );
}

const List = ({ comments, path }: { comments: PublicComment[]; path: string }) => (
  <ol className="l">
    {comments.map((comment) => (
      <li key={comment.id} id={`comment-${comment.id}`}>
        <One comment={comment} path={path} />
        {comment.replies.length > 0 && <List comments={comment.replies} path={path} />}
      </li>
    ))}
  </ol>
);

/** One comment; a waiting or refused one says so, to its sender, who alone sees it. */
function One({ comment, path }: { comment: PublicComment; path: string }) {
  const { pending, pendingNote, refused, refusedNote } = copy.comments;
  const notice = comment.standing === 'pending' ? [pending, pendingNote] : comment.standing === 'refused' ? [refused, refusedNote] : null;
  return (
    <article className={notice ? 'n' : undefined}>
      {notice && (
        <p role="status">
          <strong className="r">{notice[0]}</strong>. <span className="m">{notice[1]}</span>
        </p>
      )}
      <p className="m">
        <strong>
          <bdi>{comment.name}</bdi>
        </strong>{' '}
        · <When at={comment.createdAt} />
      </p>
      {comment.body.split(/\n+/).map((line, i) => (
        <p key={i} dir="auto">
          <Linkified text={line} />
        </p>
      ))}
      {comment.standing === 'public' && (
        <p className="m">
          <a href={`${path}?reply=${comment.id}#form`} aria-label={copy.comments.replyTo(comment.name)} rel="nofollow">
            {copy.comments.reply}
          </a>
        </p>
      )}
    </article>
  );
}
