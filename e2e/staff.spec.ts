import { copy } from '#lib/copy/ar.ts';
import { enter, signIn } from './support/desk.ts';
import { command } from './support/staff.ts';
import { expect, test } from './support/test.ts';

const { desk } = copy;

test('a stranger at the desk is led to the sign-in page', async ({ page }) => {
  for (const address of ['/desk', '/desk/comments', '/desk/comments?status=spam', '/desk/comments/00000000-0000-4000-8000-000000000000']) {
    await page.goto(address);
    await page.waitForURL('/desk/sign-in');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(desk.signIn);
  }
});

test('Huda the editor is told in Arabic that comments are for moderators', async ({ browserFor, hire, expectComplaint }) => {
  expectComplaint(403);
  const huda = await browserFor('Huda', { javaScriptEnabled: false });
  await enter(huda, await hire('Huda', 'editor'));
  for (const address of ['/desk/comments', '/desk/comments/00000000-0000-4000-8000-000000000000']) {
    const answer = await huda.goto(address);
    expect(answer?.status()).toBe(403);
    await expect(huda.getByRole('heading', { level: 1 })).toHaveText(copy.errors.titles[403]);
    await expect(huda.locator('html')).toHaveAttribute('lang', 'ar');
  }
});

test('Idris mistypes his password: 422, his address kept; at the eleventh try he has to wait', async ({
  browserFor,
  hire,
  expectComplaint,
}) => {
  expectComplaint(422);
  expectComplaint(429);
  const account = await hire('Idris', 'moderator');
  const idris = await browserFor('Idris', { javaScriptEnabled: false });
  const attempt = (password: string) => enter(idris, { email: account.email, password });
  for (let n = 1; n <= 10; n++) {
    expect((await attempt(`wrong-password-${n}`)).status()).toBe(422);
    await expect(idris.getByRole('alert')).toHaveText(desk.wrong);
    await expect(idris.getByLabel(desk.email)).toHaveValue(account.email);
    await expect(idris.getByLabel(desk.password)).toHaveValue('');
  }
  const refused = await attempt(account.password);
  expect(refused.status()).toBe(429);
  expect(Number(refused.headers()['retry-after'])).toBeGreaterThan(0);
  await expect(idris.getByRole('alert')).toHaveText(desk.tooMany(1));

  const atHome = await browserFor('Idris at home');
  await signIn(atHome, account);
});

test('nobody learns whether an address has an account', async ({ page, expectComplaint }) => {
  expectComplaint(422);
  const answer = await enter(page, { email: 'nobody@example.com', password: 'a-long-enough-guess' });
  expect(answer.status()).toBe(422);
  await expect(page.getByRole('alert')).toHaveText(desk.wrong);
});

test('the session cookie is out of reach of scripts and of other sites, and worth nothing after signing out', async ({
  browserFor,
  hire,
}) => {
  const salma = await browserFor('Salma');
  await signIn(salma, await hire('Salma', 'moderator'));
  const cookies = await salma.context().cookies();
  expect(cookies.length).toBeGreaterThan(0);
  for (const cookie of cookies) expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  expect(await salma.evaluate(() => document.cookie)).toBe('');

  await salma.getByRole('button', { name: desk.signOut }).click();
  await salma.waitForURL('/desk/sign-in');
  await salma.context().addCookies(cookies);
  await salma.goto('/desk/comments');
  await salma.waitForURL('/desk/sign-in');
});

test('Omar, whose account is closed while he works, is out at his next page', async ({ browserFor, hire }) => {
  const account = await hire('Omar', 'moderator');
  const omar = await browserFor('Omar');
  await signIn(omar, account);
  await command('admin', 'disable', '--email', account.email);
  await omar.goto('/desk/comments');
  await omar.waitForURL('/desk/sign-in');
});

test('Nadia, the first administrator, comes in with what the environment gave her', async ({ browserFor }) => {
  const nadia = await browserFor('Nadia');
  await signIn(nadia, { email: process.env['ADMIN_EMAIL'] ?? '', password: process.env['ADMIN_PASSWORD'] ?? '' });
  await expect(nadia.getByRole('navigation', { name: desk.queuesLabel })).toBeVisible();
});
