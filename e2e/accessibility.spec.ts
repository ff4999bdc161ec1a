import { copy } from '#lib/copy/ar.ts';
import { expectAccessible } from './support/accessible.ts';
import { postComment } from './support/comments.ts';
import { enter, findInQueue, signIn, told } from './support/desk.ts';
import { expectToFit } from './support/fit.ts';
import { readingKinds } from './support/pages.ts';
import { expect, test } from './support/test.ts';

for (const kind of readingKinds) {
  test(`${kind.name} can be used by everybody, in every theme, on the narrowest phone and on a wide screen`, async ({
    page,
    newsroom,
    expectComplaint,
  }) => {
    test.slow();
    if (kind.status) expectComplaint(kind.status);
    await kind.open(page, newsroom);
    await expectAccessible(page);
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await expectToFit(page);
    }
  });
}

test('the queue and its keys can be used by everybody, in every theme', async ({ browserFor, hire }) => {
  const idris = await browserFor('Idris');
  await signIn(idris, await hire('Idris', 'moderator'));
  await expect(idris.locator('[data-selected]')).toHaveCount(1);
  await expectAccessible(idris);
  await idris.getByRole('button', { name: copy.desk.keys }).click();
  await expect(idris.getByRole('dialog')).toBeVisible();
  await expectAccessible(idris);
});

test('a decided comment and its history can be used by everybody, in every theme', async ({ browserFor, newsroom, network, hire }) => {
  const written = { name: 'زائر خيالي', body: 'رأيت اللؤلؤة في الضوء وفي العتمة.' };
  const id = await postComment(newsroom.article('pearl-museum').id, written, network());
  const idris = await browserFor('Idris');
  await signIn(idris, await hire('Idris', 'moderator'));
  await (await findInQueue(idris, id)).getByRole('button', { name: copy.desk.reject, exact: true }).click();
  await expect(told(idris)).toContainText(copy.desk.done.REJECTED);
  await idris.goto(`/desk/comments/${id}`);
  await expectAccessible(idris);
  await idris.goto('/desk/comments?status=rejected');
  await expectAccessible(idris);
  await idris.goto('/desk/comments?status=spam&page=99');
  await expectAccessible(idris);
});

test('the page that turns an editor away can be used by everybody, in every theme', async ({ browserFor, hire, expectComplaint }) => {
  expectComplaint(403);
  const huda = await browserFor('Huda');
  await enter(huda, await hire('Huda', 'editor'));
  await huda.goto('/desk/comments');
  await expect(huda.getByRole('heading', { level: 1 })).toHaveText(copy.errors.titles[403]);
  await expectAccessible(huda);
});

test('the desk of the front page can be used by everybody, in every theme, also when it refuses', async ({
  browserFor,
  hire,
  expectComplaint,
}) => {
  expectComplaint(422);
  const huda = await browserFor('Huda');
  await enter(huda, await hire('Huda', 'editor'));
  await huda.waitForURL('/desk/front');
  await expectAccessible(huda);
  await huda.getByRole('button', { name: copy.desk.front.setBar }).click();
  await expect(huda.getByText(copy.desk.front.problems.missing)).toBeVisible();
  await expectAccessible(huda);
  for (const width of [320, 1440]) {
    await huda.setViewportSize({ width, height: 900 });
    await expectToFit(huda);
  }
});

test('the story lines and the names, and one of each, can be used by everybody, in every theme', async ({ browserFor, hire }) => {
  test.slow();
  const huda = await browserFor('Huda');
  await enter(huda, await hire('Huda', 'editor'));
  await huda.waitForURL('/desk/front');
  for (const address of ['/desk/stories', '/desk/names']) {
    await huda.goto(address);
    await expect(huda.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(huda);
  }
  await huda.goto('/desk/stories');
  const story = huda.locator('main a[href^="/desk/stories/"]').first();
  await huda.goto((await story.getAttribute('href')) ?? '');
  await expectAccessible(huda);
});
