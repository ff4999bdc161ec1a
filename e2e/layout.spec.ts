import { writeFile } from 'node:fs/promises';
import { copy } from '#lib/copy/ar.ts';
import { comment, postComment } from './support/comments.ts';
import { findInQueue, signIn, told } from './support/desk.ts';
import { expectToFit } from './support/fit.ts';
import { command } from './support/staff.ts';
import { expect, test } from './support/test.ts';

const narrow = { width: 320, height: 640 };
const wide = { width: 1440, height: 900 };

test('the longest comment, a word of 200 letters and a name of 80 fit, for readers and at the desk', async ({
  browserFor,
  newsroom,
  network,
  hire,
}) => {
  const salma = await browserFor('Salma', { viewport: narrow });
  await salma.goto(newsroom.article('heritage-houses').path);
  await expectToFit(salma);

  const story = newsroom.article('transport-law');
  const endless = {
    name: 'ط'.repeat(80),
    email: `${'a'.repeat(60)}@example.com`,
    body: `${'ب'.repeat(200)} https://example.com/${'c'.repeat(200)}`,
  };
  const id = await comment(salma, story.path, endless);
  await expectToFit(salma);

  const idris = await browserFor('Idris', { viewport: narrow });
  await signIn(idris, await hire('Idris', 'moderator'));
  await findInQueue(idris, id);
  for (const viewport of [narrow, wide]) {
    await idris.setViewportSize(viewport);
    await expectToFit(idris);
  }
  await (await findInQueue(idris, id)).getByRole('button', { name: copy.desk.approve, exact: true }).click();
  await expect(told(idris)).toContainText(copy.desk.done.APPROVED);
  await expectToFit(idris);
  await postComment(story.id, { ...endless, parent: id }, network());
  for (const viewport of [wide, narrow]) {
    await idris.setViewportSize(viewport);
    await idris.goto(`/desk/comments/${id}`);
    await expectToFit(idris);
  }
  await salma.goto(`${story.path}?reply=${id}`);
  await expect(salma.getByText(copy.comments.answering(endless.name))).toBeVisible();
  await expectToFit(salma);
});

test('a headline of forty words, brought in through the import door, fits wherever it stands', async ({ page }) => {
  const headline = Array.from({ length: 40 }, (_, n) => (n % 2 ? 'الطويل' : 'العنوان')).join(' ');
  const paragraph = 'قال مجلس المدينة المتخيَّلة إن العناوين الطويلة تُقرأ كما تُقرأ القصيرة، كلمة بعد كلمة، وإن أحدًا لم يضق بها سطر.';
  const file = test.info().outputPath('page.txt');
  await writeFile(file, [headline, paragraph, paragraph].join('\n'));
  const said = await command('import', file, '--format', 'text', '--section', 'world');
  expect(JSON.parse(said.trim().split('\n').at(-1) ?? '')).toMatchObject({ read: 1, created: 1, refused: 0 });

  await page.setViewportSize(narrow);
  await page.goto('/latest');
  await page.getByRole('link', { name: headline }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
  const address = page.url();
  for (const viewport of [narrow, wide]) {
    await page.setViewportSize(viewport);
    for (const place of [address, '/', '/latest', '/section/world', `/search?q=${encodeURIComponent('العنوان الطويل')}`]) {
      await page.goto(place);
      await expect(page.getByRole('heading', { name: headline }).first()).toBeVisible();
      await expectToFit(page);
    }
  }
});
