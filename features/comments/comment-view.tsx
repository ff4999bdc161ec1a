import { Linkified } from '#components/ui/linkified.tsx';
import { ownDirection } from '#lib/arabic/direction.ts';
import { copy } from '#lib/copy/ar.ts';
import { When } from '#features/articles/teasers.tsx';
import type { PublicComment } from './comment.ts';

/** One comment; a waiting or refused one says so, to its sender, who alone sees it. */
export function CommentView({ comment, path }: { comment: PublicComment; path: string }) {
  const { pending, pendingNote, refused, refusedNote } = copy.comments;
  const notice = comment.standing === 'pending' ? [pending, pendingNote] : comment.standing === 'refused' ? [refused, refusedNote] : null;
  return (
    <article id={`comment-${comment.id}`} className={`scroll-mt-6 ${notice ? 'border border-edge bg-leaf p-4' : ''}`}>
      {notice && (
        <p role="status" className="mb-3 border-b border-rule pb-2">
          <strong className="label block">{notice[0]}</strong>
          <span className="meta">{notice[1]}</span>
        </p>
      )}
      <p className="meta flex flex-wrap items-baseline gap-x-3">
        <strong className="text-[1.0625rem] text-ink">
          <bdi>{comment.name}</bdi>
        </strong>
        <When at={comment.createdAt} />
      </p>
      <p dir={ownDirection(comment.body)} className="comment whitespace-pre-line">
        <Linkified text={comment.body} />
      </p>
      {comment.standing === 'public' && (
        <a
          href={`${path}?reply=${comment.id}#leave-comment`}
          aria-label={copy.comments.replyTo(comment.name)}
          className="meta inline-block py-1 font-bold hover:text-rubric"
        >
          {copy.comments.reply}
        </a>
      )}
    </article>
  );
}
