import type { Page } from '@playwright/test';
import { copy } from '#lib/copy/ar.ts';

export interface Written {
  name: string;
  email?: string;
  body: string;
}

/** The comment form of the article that is open. */
export const commentForm = (page: Page) => {
  const form = page.getByRole('form', { name: copy.comments.heading });
  return {
    form,
    name: form.getByLabel(copy.comments.name),
    email: form.getByLabel(copy.comments.email),
    body: form.getByLabel(copy.comments.body),
    send: form.getByRole('button', { name: copy.comments.send }),
  };
};

/** Fills the form of the article that is open, without sending it. */
export async function write(page: Page, { name, email = 'reader@example.com', body }: Written) {
  const form = commentForm(page);
  await form.name.fill(name);
  await form.email.fill(email);
  await form.body.fill(body);
}

/** Sends the form of the article that is open, and returns the answer to it. */
export async function send(page: Page) {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await commentForm(page).send.click();
  return answered;
}

/** Writes a comment under an article and sends it; returns its id. The page then shows it to its sender. */
export async function comment(page: Page, path: string, written: Written): Promise<string> {
  await page.goto(path);
  await write(page, written);
  await commentForm(page).send.click();
  await page.waitForURL(/#comment-/);
  return new URL(page.url()).hash.slice('#comment-'.length);
}

/** Posts a comment through the API from a network of its own; returns its id. */
export async function postComment(articleId: number, written: Written & { parent?: string }, network: string): Promise<string> {
  const answer = await fetch(`${process.env['SITE_URL']}/api/v1/articles/${articleId}/comments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': network },
    body: JSON.stringify({ email: 'reader@example.com', ...written }),
  });
  const { id } = (await answer.json()) as { id?: string };
  if (answer.status !== 202 || !id) throw new Error(`the comment was answered ${answer.status}`);
  return id;
}
