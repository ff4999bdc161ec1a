import { copy } from '#lib/copy/ar.ts';
import { enter } from './support/desk.ts';
import { expect, test } from './support/test.ts';

const withoutScript = { javaScriptEnabled: false };
const text = copy.desk.front;

test('Huda sets the bar and the lead without script; every reader has them within a second, until she takes them back', async ({
  browserFor,
  newsroom,
  hire,
  expectComplaint,
}) => {
  expectComplaint(422);
  const [lead, about] = [newsroom.article('oud-maker'), newsroom.article('gulf-rail')];
  const words = 'أول رحلة بين المدينتين تصل قبل موعدها';
  const huda = await browserFor('Huda', withoutScript);
  await enter(huda, await hire('Huda', 'editor'));
  await huda.waitForURL('/desk/front');

  await huda.getByLabel(text.lead).fill('خبر الأمس');
  await huda.getByLabel(text.featured(1), { exact: true }).fill(String(about.id));
  await huda.getByRole('button', { name: text.save }).click();
  await expect(huda.getByText(text.problems['no-article'])).toBeVisible();
  await expect(huda.getByLabel(text.lead)).toHaveValue('خبر الأمس');
  await expect(huda.getByLabel(text.featured(1), { exact: true })).toHaveValue(String(about.id));

  await huda.getByLabel(text.lead).fill(lead.path);
  await huda.getByRole('button', { name: text.save }).click();
  await expect(huda.getByRole('status')).toHaveText(text.told.chosen);
  await huda.getByLabel(text.barText).fill(words);
  await huda.getByLabel(text.barArticle).fill(String(about.id));
  await huda.getByRole('button', { name: text.setBar }).click();
  await expect(huda.getByRole('status')).toHaveText(text.told.broken);

  const layla = await browserFor('Layla', withoutScript);
  const leads = async () => {
    const html = await (await layla.request.get('/')).text();
    return html.slice(html.indexOf('<main')).split('</h2>')[0]!.includes(`>${lead.headline}<`);
  };
  await expect.poll(leads, { timeout: 1000, intervals: [50] }).toBe(true);
  await layla.goto('/latest');
  const bar = layla.getByRole('region', { name: copy.front.breaking });
  await bar.getByRole('link', { name: words }).click();
  await expect(layla.getByRole('heading', { level: 1 })).toHaveText(about.headline);

  await huda.getByRole('button', { name: text.clearBar }).click();
  await expect(huda.getByRole('status')).toHaveText(text.told.cleared);
  await huda.getByRole('button', { name: text.giveBack }).click();
  await expect(huda.getByRole('status')).toHaveText(text.told['given-back']);
  await expect(huda.getByRole('region', { name: text.record }).getByRole('listitem').first()).toContainText(text.deeds.GIVE_BACK);
  await expect.poll(leads, { timeout: 1000, intervals: [50] }).toBe(false);
  await layla.goto('/');
  await expect(bar).toHaveCount(0);
});

test('Idris, who moderates, may not set the front page', async ({ browserFor, hire, expectComplaint }) => {
  expectComplaint(403);
  const idris = await browserFor('Idris');
  await enter(idris, await hire('Idris', 'moderator'));
  await idris.goto('/desk/front');
  await expect(idris.getByRole('heading', { level: 1 })).toHaveText(copy.errors.titles[403]);
});

test('a reader who looks at the front is told of what came since, and nothing moves', async ({ browserFor }) => {
  const layla = await browserFor('Layla');
  await layla.clock.install();
  const later = Array.from({ length: 3 }, (_, i) => ({ id: 900_000 + i, publishedAt: new Date(Date.now() + 60_000) }));
  await layla.route('**/api/v1/articles?*', async (route) => {
    const answer = await route.fetch();
    const { items } = (await answer.json()) as { items: object[] };
    await route.fulfill({ response: answer, json: { items: [...later, ...items], next: null } });
  });
  await layla.goto('/');
  await layla.evaluate(() => document.fonts.ready.then(() => undefined));
  const heading = layla.locator('main h2').first();
  const before = await heading.boundingBox();
  await expect(layla.locator('[data-island="fresh"]')).toHaveText('');
  const link = layla.getByRole('link', { name: copy.front.fresh.few.replace('#', '٣') });
  await expect(async () => {
    await layla.clock.runFor(61_000);
    await expect(link).toHaveAttribute('href', '/', { timeout: 500 });
  }).toPass({ timeout: 10_000 });
  expect(await heading.boundingBox()).toEqual(before);
});
