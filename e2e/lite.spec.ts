import { copy } from '#lib/copy/ar.ts';
import { expectAccessible } from './support/accessible.ts';
import { commentForm, postComment, send, write } from './support/comments.ts';
import { findInQueue, signIn, told } from './support/desk.ts';
import { expectToFit } from './support/fit.ts';
import { FormBrowser } from './support/form-browser.ts';
import { importArticle, inTextBrowser, tenComments, transferOf } from './support/light.ts';
import type { Newsroom } from './support/newsroom.ts';
import { expect, test } from './support/test.ts';

const withoutScript = { javaScriptEnabled: false };
const flight = 14 * 1024;

const kinds: [name: string, address: (newsroom: Newsroom) => string, status?: number][] = [
  ['the front page', () => '/lite'],
  ['the latest', () => '/lite/latest?page=2'],
  ['a page past the end of a list', () => '/lite/latest?page=9999'],
  ['a section', () => '/lite/section/economy'],
  ['an author', () => '/lite/author/salma-alhibr'],
  ['an article with comments', (newsroom) => `/lite${newsroom.article('derby-final').path}`],
  ['an article with pictures', (newsroom) => `/lite${newsroom.article('moscow-damascus-visit').path}`],
  ['a search that found', () => `/lite/search?q=${encodeURIComponent('الورق')}`],
  ['a search that found nothing', () => `/lite/search?q=${encodeURIComponent('زقزقستان')}`],
  ['a page that is not there', () => '/lite/nowhere', 404],
];

for (const [name, address, status = 200] of kinds) {
  test(`light, ${name}: one request, no script, font or picture, and everybody can use it`, async ({ page, newsroom, expectComplaint }) => {
    if (status !== 200) expectComplaint(status);
    const requests: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('data:')) requests.push(request.url());
    });
    const answer = await page.goto(address(newsroom));
    expect(answer?.status()).toBe(status);
    await page.waitForLoadState('networkidle');
    expect(requests).toHaveLength(1);

    const html = (await answer?.text()) ?? '';
    expect(html.startsWith('<!DOCTYPE html><html lang="ar" dir="rtl">')).toBe(true);
    expect(html).not.toMatch(/<script|<img|stylesheet|preload|@font-face|__next|\son[a-z]+="/);
    const policy = answer?.headers()['content-security-policy'];
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^' ]+'; img-src data:; form-action 'self'/);
    await expect(page.locator('h1')).toHaveCount(1);
    // The style is taken: a policy that did not know it would leave the page white.
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(248, 243, 231)');

    await expectAccessible(page, { chosen: false });
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await expectToFit(page);
    }
  });
}

test('an article of 400 words with ten comments comes in the first flight of a connection, in either encoding', async ({
  browserFor,
  network,
  hire,
}) => {
  test.setTimeout(120_000);
  const headline = await importArticle(400);
  const idris = await browserFor('Idris');
  const found = await idris.request.get('/api/v1/articles?limit=100');
  const { items } = (await found.json()) as { items: { id: number; path: string; title: string }[] };
  const article = items.find(({ title }) => title === headline);
  if (!article) throw new Error('the article was not imported');
  await signIn(idris, await hire('Idris', 'moderator'));
  for (const written of tenComments) {
    const id = await postComment(article.id, written, network());
    await (await findInQueue(idris, id)).getByRole('button', { name: copy.desk.approve, exact: true }).click();
    await expect(told(idris)).toContainText(copy.desk.done.APPROVED);
  }

  const layla = await browserFor('Layla', withoutScript);
  await layla.goto(`/lite${article.path}`);
  await expect(layla.locator('ol article')).toHaveCount(10);
  for (const encoding of ['br', 'gzip'] as const) {
    const bytes = await transferOf(`/lite${article.path}`, encoding);
    test.info().annotations.push({ type: 'bytes', description: `${encoding}: ${bytes}` });
    expect(bytes, encoding).toBeGreaterThan(4000);
    expect(bytes, encoding).toBeLessThanOrEqual(flight);
  }
});

test('Salma comments in the light edition without JavaScript: refused with reasons and her words kept, then waiting, in both editions, for her alone', async ({
  browserFor,
  newsroom,
  expectComplaint,
}) => {
  expectComplaint(422);
  const { path } = newsroom.article('paper-mill');
  const words = 'قرأت الخبر على هاتف قديم، وأضيف كلمة واحدة: ياسمينستان.';
  const salma = await browserFor('Salma', withoutScript);
  await salma.goto(`/lite${path}`);

  await write(salma, { name: 'سلمى القارئة', email: 'salma@nowhere', body: words });
  expect((await send(salma)).status()).toBe(422);
  const form = commentForm(salma);
  await expect(form.form.getByRole('alert')).toHaveText(copy.comments.refusals.invalid);
  await expect(form.form.getByText(copy.comments.problems.email['not-an-address'])).toBeVisible();
  await expect(form.name).toHaveValue('سلمى القارئة');
  await expect(form.body).toHaveValue(words);

  await form.email.fill('salma.reads@example.com');
  await form.send.click();
  await salma.waitForURL(/\/lite\/article\/.*#comment-/);
  const own = salma.locator(new URL(salma.url()).hash);
  for (const look of [async () => {}, () => salma.reload(), () => salma.goto(path)]) {
    await look();
    await expect(own.getByText(copy.comments.pending)).toBeVisible();
    await expect(own.getByText(words)).toBeVisible();
  }

  const layla = await browserFor('Layla', withoutScript);
  for (const address of [`/lite${path}`, path]) {
    await layla.goto(address);
    await expect(layla.getByText(words)).toHaveCount(0);
  }
});

test('an answer to a comment names whom it answers, in the light edition too', async ({ browserFor, newsroom }) => {
  const salma = await browserFor('Salma', withoutScript);
  await salma.goto(`/lite${newsroom.article('gulf-rail').path}`);
  await salma.getByRole('link', { name: copy.comments.replyTo('نوف') }).click();
  await expect(salma.getByText(copy.comments.answering('نوف'))).toBeVisible();
  await salma.getByRole('link', { name: copy.comments.cancelReply }).click();
  await expect(salma.getByText(copy.comments.answering('نوف'))).toHaveCount(0);
});

test('Layla chooses the light edition at the foot of a page, stays in it wherever she goes, and goes back', async ({
  browserFor,
  newsroom,
}) => {
  const { path } = newsroom.article('olive-oil');
  const layla = await browserFor('Layla', withoutScript);
  await layla.goto(path);
  await layla.getByRole('link', { name: copy.lite.link }).click();
  await layla.waitForURL(`/lite${path}`);
  await layla.goto('/latest?page=2');
  await layla.waitForURL('/lite/latest?page=2');
  await layla.goto('/search');
  await layla.getByRole('searchbox').last().fill('الورق');
  await layla.getByRole('button', { name: copy.site.search }).last().click();
  await layla.waitForURL(/\/lite\/search\?q=/);
  await layla.getByRole('listitem').getByRole('link').first().click();
  await layla.waitForURL(/\/lite\/article\//);

  await layla.goto(path);
  await layla.getByRole('link', { name: copy.lite.full }).click();
  await layla.waitForURL(path);
  await layla.reload();
  await layla.waitForURL(path);
  expect(await layla.context().cookies()).toMatchObject([{ name: 'edition', value: 'full' }]);
});

test('a browser that saves data gets the light edition until its reader asks for the full one', async ({ browserFor, newsroom }) => {
  const { path, id } = newsroom.article('olive-oil');
  const layla = await browserFor('Layla', { ...withoutScript, extraHTTPHeaders: { 'Save-Data': 'on' } });
  await layla.goto(`/a/${id}`);
  await layla.waitForURL(`/lite${path}`);
  await layla.getByRole('link', { name: copy.lite.full }).click();
  await layla.waitForURL(path);
  await layla.goto('/');
  await layla.waitForURL('/');
});

for (const browser of ['w3m', 'lynx'] as const) {
  test(`in ${browser} an article can be read and a search made`, async ({ newsroom }) => {
    const story = newsroom.article('moscow-damascus-visit');
    const site = process.env['SITE_URL'] ?? '';
    const article = await inTextBrowser(browser, `${site}/lite${story.path}`);
    test.skip(article === null, `${browser} is not installed`);
    expect(article).toContain(story.headline);
    expect(article).toContain('لجنتان لاتفاقات قديمة');
    expect(article).toMatch(/صورة: .*كيلوبايت/);
    expect(article).toContain('نضال القصبة');
    expect(article).toContain(copy.comments.heading);
    expect(article).toContain(copy.comments.send);
    expect(article).toContain(copy.lite.full);
    const found = await inTextBrowser(browser, `${site}/lite/search?q=${encodeURIComponent('الشارا')}`);
    expect(found).toMatch(/نتيجة|نتائج|نتيجتان/);
  });
}

test('a browser that knows links and forms only searches, reads and comments', async ({ newsroom, network }) => {
  const story = newsroom.article('pearl-museum');
  const salma = new FormBrowser({ 'X-Forwarded-For': network() });
  const found = await salma.send(await salma.open('/lite'), copy.site.search, { q: story.headline });
  expect(found.html).toContain(`href="/lite${story.path}"`);

  const article = await salma.open(`/lite${story.path}`);
  const typed = { name: 'سلمى القارئة', email: 'salma@nowhere', body: 'من متصفح نصي لا يعرف إلا الروابط.' };
  const refused = await salma.send(article, copy.comments.send, typed);
  expect(refused.status).toBe(422);
  expect(refused.html).toContain(typed.body);
  const sent = await salma.send(refused, copy.comments.send, { ...typed, email: 'salma.reads@example.com' });
  expect(sent.address).toContain(`/lite${story.path}#comment-`);
  expect(sent.html).toContain(copy.comments.pending);
  expect((await salma.open(`/lite${story.path}`)).html).toContain(typed.body);
  expect((await new FormBrowser({}).open(`/lite${story.path}`)).html).not.toContain(typed.body);
});
