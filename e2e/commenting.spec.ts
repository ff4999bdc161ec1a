import { copy } from '#lib/copy/ar.ts';
import { commentForm, comment, postComment, send, write } from './support/comments.ts';
import { findInQueue, selectWithKeys, signIn, told } from './support/desk.ts';
import { expect, test } from './support/test.ts';

const withoutScript = { javaScriptEnabled: false };

test('Salma comments with JavaScript off; Layla sees it within a second of Idris approving it with one key, and not before', async ({
  browserFor,
  newsroom,
  hire,
}) => {
  const story = newsroom.article('moscow-damascus-visit');
  const words = 'قرأت الخبر على هاتف قديم، وأضيف كلمة واحدة: زعفرانستان.';

  const salma = await browserFor('Salma', withoutScript);
  await salma.goto('/');
  await salma.getByRole('link', { name: story.headline }).first().click();
  await expect(salma.getByRole('heading', { level: 1, name: story.headline })).toBeVisible();
  const related = salma.getByRole('complementary', { name: copy.article.related });
  await expect(related.getByRole('link', { name: newsroom.article('lavrov-shara-remarks').headline })).toBeVisible();

  await write(salma, { name: 'سلمى القارئة', email: 'salma.reads@example.com', body: words });
  await commentForm(salma).send.click();
  await salma.waitForURL(/#comment-/);
  const id = new URL(salma.url()).hash.slice('#comment-'.length);
  const own = salma.locator(`#comment-${id}`);
  for (const look of [async () => {}, () => salma.reload()]) {
    await look();
    await expect(own.getByText(copy.comments.pending)).toBeVisible();
    await expect(own.getByText(words)).toBeVisible();
  }

  const layla = await browserFor('Layla');
  await layla.goto(story.path);
  await expect(layla.getByRole('heading', { level: 1 })).toHaveText(story.headline);
  await expect(layla.getByText(words)).toHaveCount(0);
  for (const address of [
    story.path,
    `/api/v1/articles/${story.id}/comments`,
    '/feed.xml',
    '/sitemap.xml',
    `/search?q=${encodeURIComponent('زعفرانستان')}`,
  ]) {
    const answer = await layla.request.get(address);
    expect(answer.status(), address).toBe(200);
    const text = await answer.text();
    expect(text, address).not.toContain(words);
    expect(text, address).not.toContain(id);
    expect(text, address).not.toContain('salma.reads');
  }

  const idris = await browserFor('Idris');
  await signIn(idris, await hire('Idris', 'moderator'));
  await findInQueue(idris, id);
  await selectWithKeys(idris, id);
  await idris.keyboard.press('KeyA');
  await expect(told(idris)).toHaveText(`${copy.desk.done.APPROVED} سلمى القارئة.`);
  await expect(async () => {
    await layla.reload();
    expect(await layla.locator(`#comment-${id}`).count()).toBe(1);
  }).toPass({ timeout: 1000, intervals: [20] });
  await expect(layla.locator(`#comment-${id}`).getByText(words)).toBeVisible();
  await expect(layla.getByText('salma.reads')).toHaveCount(0);

  await salma.reload();
  await expect(own.getByText(words)).toBeVisible();
  await expect(own.getByText(copy.comments.pending)).toHaveCount(0);
});

test('Salma sends a form that is wrong in every field and gets it back with each reason beside its field and everything typed', async ({
  browserFor,
  newsroom,
  expectComplaint,
}) => {
  expectComplaint(422);
  const salma = await browserFor('Salma', withoutScript);
  await salma.goto(newsroom.article('chess-girl').path);
  const typed = { name: '   ', email: 'salma@nowhere', body: 'ا'.repeat(4001) };
  await write(salma, typed);
  expect((await send(salma)).status()).toBe(422);

  const form = commentForm(salma);
  await expect(form.form.getByRole('alert')).toHaveText(copy.comments.refusals.invalid);
  const { problems } = copy.comments;
  const reasons = { name: problems.name.missing, email: problems.email['not-an-address'], body: problems.body['too-long'] };
  for (const field of ['name', 'email', 'body'] as const) {
    await expect(form[field]).toHaveValue(typed[field]);
    await expect(form[field]).toHaveAttribute('aria-invalid', 'true');
    await expect(form[field]).toHaveAttribute('aria-describedby', new RegExp(`\\b${field}-problem\\b`));
    await expect(salma.locator(`#${field}-problem`)).toHaveText(reasons[field]);
  }
  await expect(salma.getByText(copy.comments.pending)).toHaveCount(0);
});

test('Salma writes 4,001 letters, is told so, takes one away and is heard', async ({ browserFor, newsroom, expectComplaint }) => {
  expectComplaint(422);
  const salma = await browserFor('Salma', withoutScript);
  const form = commentForm(salma);
  await salma.goto(newsroom.article('swim-record').path);
  await write(salma, { name: 'سلمى المطيلة', body: 'ن'.repeat(4001) });
  expect((await send(salma)).status()).toBe(422);
  await expect(form.body).toHaveAttribute('aria-invalid', 'true');
  await expect(form.name).toHaveAttribute('aria-invalid', 'false');

  await form.body.fill('ن'.repeat(4000));
  await form.send.click();
  await expect(salma.getByText(copy.comments.pending)).toBeVisible();
});

test('a machine that fills in the field nobody sees is thanked like anybody, and lies in the spam queue', async ({
  browserFor,
  newsroom,
  hire,
}) => {
  const story = newsroom.article('delivery-startup');
  const machine = await browserFor('a machine');
  await machine.goto(story.path);
  await write(machine, { name: 'آلة لا تتعب', body: 'عرض لا يفوّت من شركة لا وجود لها.' });
  await machine.getByLabel(copy.comments.trap).fill('https://example.com/');
  await commentForm(machine).send.click();
  await machine.waitForURL(/#comment-/);
  const id = new URL(machine.url()).hash.slice('#comment-'.length);
  await expect(machine.locator(`#comment-${id}`).getByText(copy.comments.pending)).toBeVisible();

  const answer = await machine.request.get(`/api/v1/articles/${story.id}/comments`);
  expect(await answer.text()).not.toContain(id);
  const idris = await browserFor('Idris');
  await signIn(idris, await hire('Idris', 'moderator'));
  await findInQueue(idris, id, 'spam');
});

test('Salma clicks twice and then sends the same words again, and one comment is stored', async ({ browserFor, newsroom, hire }) => {
  const story = newsroom.article('coach-suspension');
  const words = 'ضغطت الزر مرتين لأن الشبكة بطيئة.';
  const salma = await browserFor('Salma', withoutScript);
  await salma.goto(story.path);
  await write(salma, { name: 'سلمى المستعجلة', body: words });
  await commentForm(salma).send.dblclick();
  await salma.waitForURL(/#comment-/);
  const first = salma.url();
  await comment(salma, story.path, { name: 'سلمى المستعجلة', body: words });
  expect(salma.url()).toBe(first);
  await expect(salma.getByText(words)).toHaveCount(1);

  const idris = await browserFor('Idris');
  await signIn(idris, await hire('Idris', 'moderator'));
  await findInQueue(idris, new URL(first).hash.slice('#comment-'.length));
  await expect(idris.getByText(words)).toHaveCount(1);
});

test('a network that has sent too much is told how long to wait, and what Salma typed is kept', async ({
  browserFor,
  network,
  newsroom,
  expectComplaint,
}) => {
  expectComplaint(429);
  const story = newsroom.article('handball-cup');
  const cafe = network();
  const salma = await browserFor('Salma', { ...withoutScript, extraHTTPHeaders: { 'X-Forwarded-For': cafe } });
  await salma.goto(story.path);
  const typed = { name: 'سلمى في المقهى', email: 'salma@example.com', body: 'كلمتي الوحيدة اليوم.' };
  await write(salma, typed);
  await sendTooMuch(story.id, cafe);

  const others = goOnSending(story.id, cafe);
  const answer = await send(salma);
  await others.stop();
  expect(answer.status()).toBe(429);
  const seconds = Number(answer.headers()['retry-after']);
  expect(seconds).toBeGreaterThan(0);
  const form = commentForm(salma);
  await expect(form.form.getByRole('alert')).toHaveText(copy.comments.tooMany(seconds));
  for (const field of ['name', 'email', 'body'] as const) await expect(form[field]).toHaveValue(typed[field]);

  const layla = await browserFor('Layla', withoutScript);
  await comment(layla, story.path, { name: 'ليلى في بيتها', body: 'وصلت كلمتي من شبكة أخرى.' });
  await expect(layla.getByText(copy.comments.pending)).toBeVisible();
});

/** Goes on posting from a network that has to wait, so that nobody finds the moment at which one more is let through. */
function goOnSending(articleId: number, network: string) {
  const stopped = new AbortController();
  const done = (async () => {
    for (let n = 0; !stopped.signal.aborted && n < 3000; n++)
      await postComment(articleId, { name: 'زبون آخر', body: `كلمة أخرى ${n}` }, network).catch(() => {});
  })();
  return {
    stop: () => {
      stopped.abort();
      return done;
    },
  };
}

/** Posts from a network until it has to wait. */
async function sendTooMuch(articleId: number, network: string) {
  for (let n = 0; n < 60; n++) {
    const wait = await postComment(articleId, { name: 'زبون في المقهى', body: `كلمة رقم ${n}` }, network).then(
      () => 0,
      () => 1,
    );
    if (wait) return;
  }
  throw new Error('the network could go on');
}

test('Salma answers Wisam with JavaScript off; an answer to her answer stands beside it, one level deep', async ({
  browserFor,
  newsroom,
  hire,
}) => {
  const story = newsroom.article('paper-mill');
  const name = 'وسام';
  const salma = await browserFor('Salma', withoutScript);
  await salma.goto(story.path);
  await salma.getByRole('link', { name: copy.comments.replyTo(name) }).click();
  await expect(salma.getByText(copy.comments.answering(name))).toBeVisible();
  await write(salma, { name: 'سلمى المجيبة', body: 'وأنا سأكتبها على الصفحة الثانية.' });
  await commentForm(salma).send.click();
  await salma.waitForURL(/#comment-/);
  const id = new URL(salma.url()).hash.slice('#comment-'.length);
  const thread = (page: typeof salma) =>
    page.getByRole('listitem').filter({ has: page.getByRole('link', { name: copy.comments.replyTo(name) }) });
  await expect(thread(salma).locator(`ol #comment-${id}`).getByText(copy.comments.pending)).toBeVisible();

  const idris = await browserFor('Idris', withoutScript);
  await signIn(idris, await hire('Idris', 'moderator'));
  const waiting = await findInQueue(idris, id);
  await expect(waiting.getByText(copy.desk.inReplyTo(name))).toBeVisible();
  await waiting.getByRole('button', { name: copy.desk.approve }).click();
  await expect(told(idris)).toContainText(copy.desk.done.APPROVED);

  const layla = await browserFor('Layla', withoutScript);
  await layla.goto(story.path);
  await thread(layla)
    .getByRole('link', { name: copy.comments.replyTo('سلمى المجيبة') })
    .click();
  await write(layla, { name: 'ليلى المجيبة', body: 'اتركا لي الثالثة.' });
  await commentForm(layla).send.click();
  await layla.waitForURL(/#comment-/);
  await expect(thread(layla).locator('> ol > li')).toHaveCount(2);
  await expect(layla.locator('ol ol ol')).toHaveCount(0);
});

test('Salma thinks better of answering and writes a comment of its own', async ({ browserFor, newsroom }) => {
  const salma = await browserFor('Salma', withoutScript);
  await salma.goto(newsroom.article('paper-mill').path);
  await salma.getByRole('link', { name: copy.comments.replyTo('وسام') }).click();
  await salma.getByRole('link', { name: copy.comments.cancelReply }).click();
  await expect(salma.getByText(copy.comments.answering('وسام'))).toHaveCount(0);
  await expect(commentForm(salma).form).toBeVisible();
});

test("a cookie that we did not sign shows nobody's waiting comment", async ({ browserFor, newsroom }) => {
  const story = newsroom.article('poetry-night');
  const salma = await browserFor('Salma');
  const id = await comment(salma, story.path, { name: 'سلمى المنتظرة', body: 'بيت لا يراه سواي.' });
  const [cookie] = (await salma.context().cookies(new URL(story.path, process.env['SITE_URL']).href)).filter(({ name }) =>
    name.includes('own'),
  );
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: `/article/${story.id}` });

  const mallory = await browserFor('Mallory');
  for (const value of [id, `${id}.`, (cookie?.value ?? '').replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))]) {
    await mallory.context().addCookies([{ name: cookie?.name ?? '', value, url: `${process.env['SITE_URL']}${story.path}` }]);
    await mallory.goto(story.path);
    await expect(mallory.getByRole('heading', { level: 1 })).toHaveText(story.headline);
    await expect(mallory.locator(`#comment-${id}`)).toHaveCount(0);
  }
});
