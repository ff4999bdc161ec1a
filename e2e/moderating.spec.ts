import type { Page } from '@playwright/test';
import { copy } from '#lib/copy/ar.ts';
import { comment, postComment } from './support/comments.ts';
import { caseOf, findInQueue, pressArabic, selectWithKeys, signIn, told } from './support/desk.ts';
import { expect, test } from './support/test.ts';

const { desk } = copy;

/** Waits for the page to answer to keys. */
const keysReady = (page: Page) => expect(page.locator('[data-selected]')).toHaveCount(1);

test('Idris decides with JavaScript off, by buttons, and takes it back', async ({ browserFor, newsroom, network, hire }) => {
  const story = newsroom.article('oud-maker');
  const id = await postComment(story.id, { name: 'عازف خيالي', body: 'أريد عودًا بلا أوتار.' }, network());
  const idris = await browserFor('Idris', { javaScriptEnabled: false });
  await signIn(idris, await hire('Idris', 'moderator'));
  const steps = [
    { press: desk.approve, queue: 'pending', becomes: 'APPROVED' },
    { press: desk.reject, queue: 'approved', becomes: 'REJECTED' },
    { press: desk.spam, queue: 'rejected', becomes: 'SPAM' },
  ] as const;
  for (const { press, queue, becomes } of steps) {
    const one = await findInQueue(idris, id, queue);
    await one.getByRole('button', { name: press, exact: true }).click();
    await expect(told(idris)).toHaveText(`${desk.done[becomes]} عازف خيالي.`);
    await expect(caseOf(idris, id)).toHaveCount(0);
  }
  await idris.getByRole('button', { name: desk.undoLast }).click();
  await expect(told(idris)).toHaveText(`${desk.done.REJECTED} عازف خيالي.`);
  await findInQueue(idris, id, 'rejected');

  await idris.goto(`/desk/comments/${id}`);
  const history = idris.getByRole('region', { name: desk.history }).getByRole('listitem');
  await expect(history).toHaveCount(4);
  await expect(history.first()).toContainText(desk.entry('Idris', desk.queues.PENDING, desk.queues.APPROVED));
  await expect(history.last()).toContainText(desk.entryUndo('Idris', desk.queues.SPAM, desk.queues.REJECTED));
});

test('Idris decides with single keys: approve, reject, spam, and takes each back', async ({ browserFor, newsroom, network, hire }) => {
  const story = newsroom.article('falcon-hospital');
  const id = await postComment(story.id, { name: 'صقّار خيالي', body: 'صقري لا يحب الأطباء.' }, network());
  const idris = await browserFor('Idris');
  await signIn(idris, await hire('Idris', 'moderator'));
  for (const [key, becomes] of [
    ['KeyA', 'APPROVED'],
    ['KeyR', 'REJECTED'],
    ['KeyS', 'SPAM'],
  ] as const) {
    await findInQueue(idris, id);
    await selectWithKeys(idris, id);
    await idris.keyboard.press(key);
    await expect(told(idris)).toHaveText(`${desk.done[becomes]} صقّار خيالي.`);
    await expect(caseOf(idris, id)).toHaveCount(0);
    await idris.keyboard.press('KeyZ');
    await expect(told(idris)).toHaveText(`${desk.done.PENDING} صقّار خيالي.`);
  }
});

test('Idris moves with J and K, opens the context with E, the queues with 1 to 4 and the help with ?', async ({ browserFor, hire }) => {
  const idris = await browserFor('Idris');
  await signIn(idris, await hire('Idris', 'moderator'));
  await keysReady(idris);
  const at = (n: number) => idris.locator('[data-case]').nth(n);
  await expect(at(0)).toHaveAttribute('aria-current', 'true');
  await idris.keyboard.press('KeyK');
  await expect(at(0)).toHaveAttribute('aria-current', 'true');
  await idris.keyboard.press('KeyJ');
  await idris.keyboard.press('KeyJ');
  await expect(at(2)).toHaveAttribute('aria-current', 'true');
  await expect(at(2)).toBeInViewport();
  await idris.keyboard.press('KeyK');
  await expect(at(1)).toHaveAttribute('aria-current', 'true');
  await expect(idris.locator('[aria-current="true"]')).toHaveCount(1);

  const id = await at(1).getAttribute('data-case');
  await idris.keyboard.press('KeyE');
  await idris.waitForURL(`/desk/comments/${id}`);
  await idris.getByRole('link', { name: desk.back }).click();
  await idris.waitForURL('/desk/comments?status=pending');

  for (const [key, queue] of [
    ['Digit2', 'approved'],
    ['Digit3', 'rejected'],
    ['Digit4', 'spam'],
    ['Digit1', 'pending'],
  ] as const) {
    await keysReady(idris);
    await idris.keyboard.press(key);
    await idris.waitForURL(`/desk/comments?status=${queue}`);
  }

  await keysReady(idris);
  await idris.keyboard.press('Shift+Slash');
  const help = idris.getByRole('dialog', { name: desk.keysTitle });
  for (const does of Object.values(desk.keyHelp)) await expect(help.getByText(does, { exact: true }).first()).toBeVisible();
  await idris.keyboard.press('KeyJ');
  await idris.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(at(0)).toHaveAttribute('aria-current', 'true');
});

test('Salma decides under an Arabic keyboard layout, where the keys write other letters', async ({
  browserFor,
  newsroom,
  network,
  hire,
}) => {
  const story = newsroom.article('fasting-diabetes');
  const id = await postComment(story.id, { name: 'صائم خيالي', body: 'سؤال عن وجبة السحور.' }, network());
  const salma = await browserFor('Salma');
  await signIn(salma, await hire('Salma', 'moderator'));
  await findInQueue(salma, id);
  await selectWithKeys(salma, id);
  await pressArabic(salma, 'KeyR', 'ق');
  await expect(told(salma)).toHaveText(`${desk.done.REJECTED} صائم خيالي.`);
  await pressArabic(salma, 'KeyZ', 'ئ');
  await expect(told(salma)).toHaveText(`${desk.done.PENDING} صائم خيالي.`);
  await findInQueue(salma, id);
  await selectWithKeys(salma, id);
  await pressArabic(salma, 'KeyA', 'ش');
  await expect(told(salma)).toHaveText(`${desk.done.APPROVED} صائم خيالي.`);
});

test('keys that Idris types into a field, or holds with Ctrl, decide nothing', async ({ browserFor, newsroom, network, hire }) => {
  const story = newsroom.article('archive-opened');
  const id = await postComment(story.id, { name: 'أرشيفي خيالي', body: 'أين الصفحة المفقودة؟' }, network());
  const idris = await browserFor('Idris');
  await signIn(idris, await hire('Idris', 'moderator'));
  await findInQueue(idris, id);
  await selectWithKeys(idris, id);
  const before = idris.url();
  for (const field of [
    '<input id="probe">',
    '<textarea id="probe"></textarea>',
    '<div id="probe" contenteditable="true" tabindex="0"></div>',
  ]) {
    await idris.evaluate((html) => document.querySelector('main')?.insertAdjacentHTML('beforeend', html), field);
    await idris.locator('#probe').focus();
    await idris.keyboard.type('arsz2');
    await expect(idris.locator('#probe')).toHaveText(field.includes('div') ? 'arsz2' : '');
    await idris.locator('#probe').evaluate((probe) => probe.remove());
  }
  await idris.keyboard.press('Control+KeyA');
  await idris.keyboard.press('Alt+KeyR');
  expect(idris.url()).toBe(before);
  await findInQueue(idris, id);
});

test('Idris decides what Salma has just decided: he is told so, and nothing is overwritten', async ({
  browserFor,
  newsroom,
  network,
  hire,
}) => {
  const story = newsroom.article('north-sea-wind');
  const id = await postComment(story.id, { name: 'بحّار خيالي', body: 'الريح لا توقّع العقود.' }, network());
  const salma = await browserFor('Salma', { javaScriptEnabled: false });
  const idris = await browserFor('Idris');
  await signIn(salma, await hire('Salma', 'moderator'));
  await signIn(idris, await hire('Idris', 'moderator'));
  const hers = await findInQueue(salma, id);
  await findInQueue(idris, id);
  await selectWithKeys(idris, id);
  await hers.getByRole('button', { name: desk.approve, exact: true }).click();
  await expect(told(salma)).toContainText(desk.done.APPROVED);

  await idris.keyboard.press('KeyS');
  await expect(told(idris)).toHaveText(desk.alreadyDecided('Salma', desk.queues.APPROVED, copy.time.now));
  await idris.goto(`/desk/comments/${id}`);
  await expect(idris.getByRole('region', { name: desk.history }).getByRole('listitem')).toHaveCount(1);
  await findInQueue(idris, id, 'approved');
});

test('Nabil, new at the desk, has nothing to take back', async ({ browserFor, hire }) => {
  const nabil = await browserFor('Nabil');
  await signIn(nabil, await hire('Nabil', 'moderator'));
  await keysReady(nabil);
  await nabil.keyboard.press('KeyZ');
  await expect(told(nabil)).toHaveText(desk.nothingToUndo);
});

test('what Idris takes back from the page is gone for Layla within a second, and Salma is told that hers was refused', async ({
  browserFor,
  newsroom,
  hire,
}) => {
  const story = newsroom.article('heat-workers');
  const salma = await browserFor('Salma');
  const id = await comment(salma, story.path, { name: 'سلمى المرفوضة', body: 'كلام يُنشر ثم يُرفع.' });
  const idris = await browserFor('Idris');
  await signIn(idris, await hire('Idris', 'moderator'));
  await (await findInQueue(idris, id)).getByRole('button', { name: desk.approve, exact: true }).click();
  await expect(told(idris)).toContainText(desk.done.APPROVED);
  const layla = await browserFor('Layla');
  await layla.goto(story.path);
  await expect(layla.locator(`#comment-${id}`)).toHaveCount(1);

  await (await findInQueue(idris, id, 'approved')).getByRole('button', { name: desk.reject, exact: true }).click();
  await expect(told(idris)).toContainText(desk.done.REJECTED);
  await expect(async () => {
    await layla.reload();
    expect(await layla.locator(`#comment-${id}`).count()).toBe(0);
  }).toPass({ timeout: 1000, intervals: [20] });
  await salma.reload();
  await expect(salma.locator(`#comment-${id}`).getByText(copy.comments.refused)).toBeVisible();
});

test('the queues show what the database counts, and the approved comment with who approved it', async ({
  browserFor,
  newsroom,
  network,
  hire,
}) => {
  const story = newsroom.article('wheat-prices');
  const salma = await browserFor('Salma', { javaScriptEnabled: false });
  await signIn(salma, await hire('Salma', 'moderator'));
  const id = await postComment(story.id, { name: 'فلّاح خيالي', body: 'السنبلة لا تقرأ الأسعار.' }, network());
  await (await findInQueue(salma, id)).getByRole('button', { name: desk.approve, exact: true }).click();
  const approved = await findInQueue(salma, id, 'approved');
  await expect(approved.getByText(desk.decidedBy('Salma', copy.time.now))).toBeVisible();
  await expect(approved.getByRole('link', { name: story.headline })).toHaveAttribute('href', story.path);
  const queues = salma.getByRole('navigation', { name: desk.queuesLabel });
  await expect(queues.getByRole('link')).toHaveCount(4);
  await expect(queues.locator('[aria-current="page"]')).toContainText(desk.queues.APPROVED);
});
