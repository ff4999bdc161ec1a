import { sign, unsign } from '#lib/secret.ts';
import type { CommentId } from './comment.ts';

/** The cookie by which a browser sees its own comments before anybody else does; its path is the article's. */
export const ownCookie = 'warraq-own-comments';

/** The same under the address of the article's light page: a cookie has one path. Its name begins with the other's. */
export const ownCookieInLite = `${ownCookie}-lite`;

/** The value of whichever of the two came with a request. */
export const ownCookieOf = (jar: { get: (name: string) => { value: string } | undefined }): string | undefined =>
  (jar.get(ownCookie) ?? jar.get(ownCookieInLite))?.value;

const purpose = 'own comments';
const most = 20;

/** The comments that a cookie's value names, oldest first; none when we did not sign it. */
export function ownComments(cookie: string | undefined): CommentId[] {
  const value = cookie ? unsign(purpose, cookie) : null;
  return value ? value.split('.') : [];
}

/** The cookie's value with one more comment; the oldest beyond 20 fall out. */
export const withOwnComment = (cookie: string | undefined, id: CommentId): string =>
  sign(purpose, [...ownComments(cookie).filter((known) => known !== id), id].slice(-most).join('.'));
