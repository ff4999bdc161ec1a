'use server';

import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { clientAddress } from '#lib/client-address.ts';
import { isDatabaseDown } from '#lib/db.ts';
import { lightOf, type Edition } from '#lib/edition.ts';
import { env } from '#lib/env.ts';
import { findArticle } from '#features/articles/find-article.ts';
import { positive } from '#lib/params.ts';
import { replyToForm } from './form-reply.ts';
import { ownCookie, ownCookieInLite, ownCookieOf, withOwnComment } from './own-comments.ts';
import { submitComment } from './submit-comment.ts';

const month = 30 * 24 * 3600;

/** The comment form's door: stores, remembers the comment in this browser, and leads back to it; or shows the form again with reasons. */
export async function sendComment(form: FormData) {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const values = { name: text('name'), email: text('email'), body: text('body'), parent: text('parent') };
  const articleId = positive(text('article')) ?? 0;
  const sender = { address: clientAddress(await headers()), trapped: text('website') !== '' };
  const submitted = await submitComment(articleId, values, sender).catch((error: unknown) => {
    if (isDatabaseDown(error)) replyToForm({ values, refusal: 'unavailable', problems: {}, retryAfter: 0 });
    throw error;
  });

  if (!submitted.ok) {
    if (submitted.refusal === 'key-reused') throw new Error('a form has no key of its own');
    const { refusal } = submitted;
    return replyToForm({
      values,
      refusal,
      problems: refusal === 'invalid' ? submitted.problems : {},
      retryAfter: refusal === 'too-many' ? submitted.retryAfter : 0,
    });
  }
  const jar = await cookies();
  const own = withOwnComment(ownCookieOf(jar), submitted.id);
  const secure = env().SITE_URL?.startsWith('https:') ?? false;
  const path = `/article/${articleId}`;
  jar.set(ownCookie, own, { path, maxAge: month, httpOnly: true, sameSite: 'lax', secure });
  jar.set(ownCookieInLite, own, { path: lightOf(path), maxAge: month, httpOnly: true, sameSite: 'lax', secure });
  const article = await findArticle(articleId);
  const back = article ? `${article.path}#comment-${submitted.id}` : '/';
  redirect(text('edition') === ('lite' satisfies Edition) ? lightOf(back) : back);
}
