import { demoArticles } from '#seeds/demo/articles.ts';
import { copy } from '#lib/copy/ar.ts';
import { expect, test } from './support/test.ts';

// As they were loaded, oldest first, and from there the other way round.
const newestFirst = demoArticles.toSorted((a, b) => b.hoursAgo - a.hoursAgo).toReversed();

test('Salma walks through everything that was published, page by page, and back', async ({ browserFor }) => {
  const salma = await browserFor('Salma', { javaScriptEnabled: false });
  await salma.goto('/');
  await salma.getByRole('link', { name: copy.front.moreLatest }).click();
  const pages = salma.getByRole('navigation', { name: copy.list.pages });
  const seen: string[] = [];
  for (let page = 1; ; page++) {
    await expect(salma.getByRole('heading', { level: 1 })).toHaveText(copy.list.latest);
    await expect(pages).toContainText(copy.list.page(page));
    seen.push(...(await salma.getByRole('main').getByRole('heading', { level: 2 }).allTextContents()));
    if (!(await pages.getByRole('link', { name: copy.list.older }).count())) break;
    await pages.getByRole('link', { name: copy.list.older }).click();
    await salma.waitForURL(`/latest?page=${page + 1}`);
  }
  const demo = new Set(newestFirst.map(({ headline }) => headline));
  expect(seen.filter((headline) => demo.has(headline))).toEqual(newestFirst.map(({ headline }) => headline));

  await pages.getByRole('link', { name: copy.list.newer }).click();
  await salma.goto('/latest?page=2');
  await pages.getByRole('link', { name: copy.list.newer }).click();
  await salma.waitForURL('/latest');
});

test('Salma opens a section and finds its stories, newest first, and nothing else', async ({ page, newsroom }) => {
  const { section } = newsroom.article('derby-final');
  await page.goto('/');
  await page.getByRole('navigation', { name: copy.site.sections }).getByRole('link', { name: section.name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(section.name);
  await expect(page.getByRole('navigation', { name: copy.site.sections }).locator('[aria-current="page"]')).toHaveText(section.name);
  const headlines = newestFirst.filter((article) => article.section === section.slug).map(({ headline }) => headline);
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText(headlines);
});

test('Salma goes from an article to its tag and to its author, and finds it in both', async ({ page, newsroom }) => {
  const story = newsroom.article('gulf-rail');
  const tag = story.tags[1] ?? '';
  await page.goto(story.path);
  await page.getByRole('article').first().locator('a[href^="/tag/"]').getByText(tag, { exact: true }).click();
  await page.waitForURL(/\/tag\//);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(tag);
  await expect(page).toHaveTitle(new RegExp(copy.list.tag(tag)));
  const headlines = newestFirst.filter(({ tags }) => tags.includes(tag)).map(({ headline }) => headline);
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText(headlines);

  await page.goto(story.path);
  await page.getByRole('article').first().getByRole('link', { name: story.author.name }).click();
  await page.waitForURL(`/author/${story.author.slug}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.author.name);
  const signed = newestFirst.filter(({ author }) => author === story.author.slug).map(({ headline }) => headline);
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText(signed);
});

test('Salma asks for a page past the end of a list and is shown the way back', async ({ page }) => {
  for (const list of ['/latest', '/section/sports', '/author/rana-alqirtas']) {
    const answer = await page.goto(`${list}?page=9999`);
    expect(answer?.status()).toBe(200);
    await expect(page.getByText(copy.list.pastEnd)).toBeVisible();
    await page.getByRole('link', { name: copy.list.backToFirst }).click();
    await page.waitForURL(list);
  }
});

test('an old or short address of an article leads to the one it has now', async ({ request, newsroom }) => {
  const story = newsroom.article('olive-oil');
  const { pathname } = new URL(story.path, process.env['SITE_URL']);
  for (const address of [
    `/a/${story.id}`,
    `/article/${story.id}`,
    `/article/${story.id}/an-older-headline`,
    `/article/${story.id}/${encodeURIComponent('عنوان قديم')}`,
  ]) {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect(answer.status(), address).toBe(308);
    expect(new URL(answer.headers()['location'] ?? '', process.env['SITE_URL']).pathname, address).toBe(pathname);
  }
  expect((await request.get(story.path, { maxRedirects: 0 })).status()).toBe(200);
});

test('what is not there is a page in Arabic that says so and leads home', async ({ page, expectComplaint }) => {
  expectComplaint(404);
  const lists = [
    '/section/nope',
    '/tag/nope',
    '/author/nope',
    '/latest?page=0',
    '/latest?page=two',
    '/latest?page=99999',
    '/section/sports?page=-1',
  ];
  const articles = ['/article/999999', '/article/999999/nothing', '/article/0', '/article/one', '/a/999999'];
  for (const address of ['/nowhere', '/nowhere/at/all', ...lists, ...articles, '/desk/nowhere', '/errors/500']) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(copy.errors.titles[404]);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  }
  await page.getByRole('link', { name: copy.site.home }).click();
  await page.waitForURL('/');
});

test('an address that is not even an address is answered with 400, in Arabic', async ({ page, expectComplaint }) => {
  expectComplaint(400);
  for (const address of ['/section/%E0%A4%A', '/article/%ZZ', '/tag/%', '/author/%C3%28']) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(400);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(copy.errors.titles[400]);
  }
});
