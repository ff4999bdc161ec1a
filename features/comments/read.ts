import { cookies } from 'next/headers';
import { dependOn } from '#lib/render-context.ts';
import { tags } from '#lib/tags.ts';
import { listComments } from './list-comments.ts';
import { ownComments, ownCookieOf } from './own-comments.ts';

/** The comments for an article's page, with those of this browser that wait. A page that is kept is made without cookies. */
export async function readComments(articleId: number) {
  dependOn(tags.commentsOn(articleId));
  return listComments(articleId, ownComments(ownCookieOf(await cookies())));
}
