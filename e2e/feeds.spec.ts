import type { Page } from '@playwright/test';
import { copy } from '#lib/copy/ar.ts';
import { expect, test } from './support/test.ts';

const origin = () => process.env['SITE_URL'] ?? '';

/** Reads an XML document as a browser does: the texts of the elements that a selector finds. */
async function readXml(page: Page, address: string, selector: string): Promise<string[]> {
  const answer = await page.request.get(address);
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toContain('xml');
  return page.evaluate(
    ({ text, selector }) => {
      const document = new DOMParser().parseFromString(text, 'application/xml');
      const wrong = document.querySelector('parsererror');
      if (wrong) throw new Error(wrong.textContent);
      return [...document.querySelectorAll(selector)].map((element) => element.textContent);
    },
    { text: await answer.text(), selector },
  );
}

test('the front page names its feed, and the feed holds the newest stories with addresses that lead to them', async ({
  page,
  newsroom,
}) => {
  await page.goto('/');
  const address = await page.locator('link[type="application/rss+xml"]').getAttribute('href');
  expect(address).toBe(`${origin()}/feed.xml`);
  const titles = await readXml(page, '/feed.xml', 'item > title');
  const story = newsroom.article('lavrov-shara-remarks');
  expect(titles).toContain(story.headline);
  const links = await readXml(page, '/feed.xml', 'item > link');
  expect(links).toHaveLength(titles.length);
  expect(links[titles.indexOf(story.headline)]).toBe(origin() + story.path);
  const guids = await readXml(page, '/feed.xml', 'item > guid');
  expect(new Set(guids).size).toBe(guids.length);
  const dates = (await readXml(page, '/feed.xml', 'item > pubDate')).map((date) => Date.parse(date));
  expect(dates).toEqual(dates.toSorted((a, b) => b - a));
  expect(await readXml(page, '/feed.xml', 'channel > language')).toEqual(['ar']);
  expect(await readXml(page, '/feed.xml', 'channel > description')).toEqual([copy.site.tagline]);
});

test('the sitemap holds the front, the sections and every article, and robots.txt names it', async ({ page, newsroom, request }) => {
  const places = await readXml(page, '/sitemap.xml', 'url > loc');
  for (const path of ['/', '/latest', '/section/sports', newsroom.article('heritage-houses').path])
    expect(places).toContain(origin() + path);
  expect(new Set(places).size).toBe(places.length);
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).toContain(`Sitemap: ${origin()}/sitemap.xml`);
  expect(robots).toContain('Disallow: /desk');
});

test('the product says that it is alive and able to serve', async ({ request }) => {
  const health = await request.get('/api/health');
  expect([health.status(), await health.json()]).toEqual([200, { status: 'alive' }]);
  const ready = await request.get('/api/ready');
  expect([ready.status(), await ready.json()]).toEqual([200, { status: 'ready' }]);
});
