import { copy } from '#lib/copy/ar.ts';
import { expect, test } from './support/test.ts';

const { search } = copy;
const headlines = '#main h2';

test('Salma searches from the front page with JavaScript off, and the name meets with its article and without', async ({
  browserFor,
  newsroom,
}) => {
  const salma = await browserFor('Salma', { javaScriptEnabled: false });
  await salma.goto('/');
  const box = salma.getByRole('banner').getByLabel(copy.site.searchLabel);
  await box.fill('الصابون');
  await box.press('Enter');
  await salma.waitForURL(/\/search\?q=/);
  await expect(salma.getByRole('heading', { level: 1 })).toHaveText(search.title);
  const found = await salma.locator(headlines).allTextContents();
  expect(found).toContain(newsroom.article('aleppo-soap').headline);
  await expect(salma.getByRole('status')).toHaveText(search.results(found.length));
  await expect(salma.getByRole('main').locator('input[name=q]')).toHaveValue('الصابون');

  await salma.goto(`/search?q=${encodeURIComponent('صابون')}`);
  await expect(salma.locator(headlines)).toHaveText(found);
  await salma.goto(`/search?q=${encodeURIComponent('الصَّابُون')}`);
  await expect(salma.locator(headlines)).toHaveText(found);
  await salma.getByRole('link', { name: newsroom.article('aleppo-soap').headline }).click();
  await expect(salma.getByRole('heading', { level: 1 })).toHaveText(newsroom.article('aleppo-soap').headline);
});

test('Salma searches for a word that nobody wrote and is told what was tried', async ({ page }) => {
  await page.goto(`/search?q=${encodeURIComponent('زقزقستان')}`);
  await expect(page.getByText(search.nothing)).toBeVisible();
  await expect(page.getByText(search.tried)).toBeVisible();
});

test('an empty search says how to begin', async ({ page }) => {
  for (const address of ['/search', '/search?q=', '/search?q=%20%20']) {
    await page.goto(address);
    await expect(page.getByText(search.start)).toBeVisible();
  }
});

test('whatever Salma types into the search, she gets a page', async ({ page }) => {
  const queries = [
    '🧼🫒',
    "' OR 1=1 --",
    '& | ! <-> :* ( )',
    '"صابون',
    '\\',
    '%',
    '%00',
    'ـ',
    '٠١٢',
    'a'.repeat(1000),
    'صابون '.repeat(170),
    '\u202eنوباص',
    '<b>صابون</b>',
  ];
  for (const query of queries) {
    const answer = await page.goto(`/search?q=${encodeURIComponent(query)}`);
    expect(answer?.status(), query.slice(0, 20)).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(search.title);
    await expect(page.getByRole('main').locator('input[name=q]')).toHaveValue(query.trim());
  }
  expect((await page.goto('/search?q=%00&q=two'))?.status()).toBe(200);
});
