import { expect, type Locator, type Page, type Response } from '@playwright/test';
import { copy } from '#lib/copy/ar.ts';
import type { Account } from './staff.ts';

/** Fills in the sign-in form and sends it; returns the answer to it. */
export async function enter(page: Page, { email, password }: Pick<Account, 'email' | 'password'>): Promise<Response> {
  if (!page.url().endsWith('/desk/sign-in')) await page.goto('/desk/sign-in');
  await page.getByLabel(copy.desk.email).fill(email);
  await page.getByLabel(copy.desk.password).fill(password);
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: copy.desk.enter }).click();
  return answered;
}

/** Signs in a moderator, who then sees the queue. */
export async function signIn(page: Page, account: Pick<Account, 'email' | 'password'>) {
  await enter(page, account);
  await page.waitForURL('/desk/comments');
}

/** A comment in the queue that is open. */
export const caseOf = (page: Page, id: string): Locator => page.locator(`[data-case="${id}"]`);

/** What the desk says of the last decision. */
export const told = (page: Page): Locator => page.locator('main').getByRole('status');

/** Opens the page of a queue that holds a comment. */
export async function findInQueue(page: Page, id: string, status = 'pending'): Promise<Locator> {
  await page.goto(`/desk/comments?status=${status}`);
  const found = caseOf(page, id);
  const next = page.getByRole('link', { name: copy.desk.more });
  while (!(await found.count()) && (await next.count())) {
    const address = await next.getAttribute('href');
    await page.goto(address ?? '/desk');
  }
  await expect(found).toBeVisible();
  return found;
}

/** Brings the selection to a comment of the page that is open, with the keys. */
export async function selectWithKeys(page: Page, id: string) {
  await expect(page.locator('[data-selected]')).toHaveCount(1);
  const ids = await page.locator('[data-case]').evaluateAll((all) => all.map((one) => one.getAttribute('data-case')));
  const selected = await page.locator('[data-selected]').getAttribute('data-case');
  const steps = ids.indexOf(id) - ids.indexOf(selected);
  for (let i = 0; i < Math.abs(steps); i++) await page.keyboard.press(steps > 0 ? 'KeyJ' : 'KeyK');
  await expect(caseOf(page, id)).toHaveAttribute('aria-current', 'true');
}

/** Presses a key as a keyboard with an Arabic layout does: the place of the key is the same, what it writes is not. */
export const pressArabic = (page: Page, code: string, key: string) =>
  page.evaluate(
    ({ code, key }) => document.body.dispatchEvent(new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true })),
    {
      code,
      key,
    },
  );
