import { copy } from '#lib/copy/ar.ts';
import { commentForm, write } from './support/comments.ts';
import { signIn } from './support/desk.ts';
import { expect, test } from './support/test.ts';

const withWorker = { serviceWorkers: 'allow' } as const;

test('Layla saves two articles, reads them without a network, comments there, and her comment arrives once', async ({
  browserFor,
  newsroom,
  hire,
  expectComplaint,
}) => {
  expectComplaint(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
  const layla = await browserFor('Layla', withWorker);
  const [first, second, unsaved] = ['wheat-prices', 'olive-oil', 'derby-final'].map((key) => newsroom.article(key));
  for (const story of [first!, second!]) {
    await layla.goto(story.path);
    const button = layla.getByRole('main').locator('article > header').getByRole('button', { name: copy.keeping.save });
    await button.click();
    await expect(layla.locator('article > header .save')).toHaveAttribute('data-kept', 'true');
  }
  await expect.poll(() => layla.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 20_000 }).toBe(true);
  await layla.goto('/');

  await layla.context().setOffline(true);
  await layla.goto('/saved');
  await expect(layla.getByText(copy.keeping.offline)).toBeVisible();
  const list = layla.getByRole('region', { name: copy.keeping.savedTitle });
  await expect(list.getByRole('link')).toHaveText([second!.headline, first!.headline]);
  await list.getByRole('link', { name: second!.headline }).click();
  await expect(layla.getByRole('heading', { level: 1, name: second!.headline })).toBeVisible();
  await layla.goto('/');
  await expect(layla.locator('h1')).toBeVisible();
  await layla.goto(unsaved!.path);
  await expect(layla.getByRole('heading', { level: 1, name: copy.keeping.offlineTitle })).toBeVisible();
  await expect(layla.getByRole('link', { name: first!.headline })).toBeVisible();

  await layla.goto(first!.path);
  await expect(layla.getByRole('heading', { level: 1, name: first!.headline })).toBeVisible();
  expect(
    await layla
      .locator('article img')
      .first()
      .evaluate((img: HTMLImageElement) => img.naturalWidth),
  ).toBeGreaterThan(0);
  expect(await layla.evaluate(() => document.fonts.check('20px Naskh', 'خبر'))).toBe(true);
  const words = 'كتبت هذا في القطار والشبكة مقطوعة: قمحستان.';
  await write(layla, { name: 'ليلى المسافرة', email: 'layla.travels@example.com', body: words });
  await commentForm(layla).send.click();
  await expect(layla.getByText(copy.keeping.waiting)).toBeVisible();
  await layla.reload();
  await expect(layla.getByText(words)).toBeVisible();

  await layla.context().setOffline(false);
  await expect(layla.getByText(copy.keeping.sent)).toBeVisible({ timeout: 15_000 });
  await layla.reload();
  await expect(layla.getByText(words)).toBeVisible();
  await layla.goto('/');
  await layla.goto(first!.path);
  await expect(layla.getByText(copy.keeping.sent)).toBeVisible();

  const idris = await browserFor('Idris');
  await signIn(idris, await hire('Idris', 'moderator'));
  let arrived = 0;
  for (let page = 1; page <= 5; page++) {
    await idris.goto(`/desk/comments?status=pending&page=${page}`);
    arrived += await idris.getByText(words).count();
  }
  expect(arrived).toBe(1);
});

test('what only its reader may see is never kept by the service worker', async ({ browserFor, newsroom, hire }) => {
  const idris = await browserFor('Idris', withWorker);
  await idris.goto('/');
  await expect.poll(() => idris.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 20_000 }).toBe(true);
  await signIn(idris, await hire('Idris', 'moderator'));
  await idris.goto(newsroom.article('olive-oil').path);
  await idris.waitForLoadState('networkidle');
  const kept = await idris.evaluate(async () => {
    const addresses: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) addresses.push(new URL(url).pathname);
    return addresses;
  });
  expect(kept).toContain('/offline');
  expect(kept.filter((path) => /^\/(desk|api|article)/.test(path))).toEqual([]);
});

test('a list of saved stories is shown, thinned and taken along as a file', async ({ browserFor, newsroom }) => {
  const layla = await browserFor('Layla');
  const story = newsroom.article('pearl-museum');
  await layla.goto(story.path);
  await layla.locator('article > header .save').click();
  await layla.goto('/saved');
  const list = layla.getByRole('region', { name: copy.keeping.savedTitle });
  const downloading = layla.waitForEvent('download');
  await list.getByRole('button', { name: copy.keeping.json }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await downloading).createReadStream()) chunks.push(chunk as Buffer);
  expect(JSON.parse(String(Buffer.concat(chunks)))).toMatchObject([{ title: story.headline, url: new URL(story.path, layla.url()).href }]);
  await list.getByRole('button', { name: `${copy.keeping.remove}: ${story.headline}` }).click();
  await expect(list.getByText(copy.keeping.noneSaved)).toBeVisible();
  await expect(layla.getByRole('region', { name: copy.keeping.historyTitle }).getByRole('link')).toHaveText([story.headline]);
});

test('without script the page of what was saved says why it is empty', async ({ browserFor }) => {
  const layla = await browserFor('Layla', { javaScriptEnabled: false });
  await layla.goto('/saved');
  await expect(layla.getByText(copy.keeping.needsScript)).toBeVisible();
  await expect(layla.getByRole('heading', { name: copy.keeping.savedTitle })).toBeHidden();
  await expect(layla.locator('.save')).toHaveCount(0);
});
