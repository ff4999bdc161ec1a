import { mkdirSync } from 'node:fs';
import type { BrowserContextOptions, Page } from '@playwright/test';
import sharp from 'sharp';
import { staff } from '#seeds/demo/masthead.ts';
import { comment } from './support/comments.ts';
import { signIn } from './support/desk.ts';
import { command } from './support/staff.ts';
import { expect, test } from './support/test.ts';

const folder = process.env['SCREENS_FOLDER'] ?? 'docs/images';
const phone = { viewport: { width: 390, height: 844 } };
const desktop = { viewport: { width: 1440, height: 900 } };
const light = { colorScheme: 'light' } as const;
const dark = { colorScheme: 'dark' } as const;

const looks: [string, BrowserContextOptions][] = [
  ['desktop-light', { ...desktop, ...light }],
  ['desktop-dark', { ...desktop, ...dark }],
  ['phone-light', { ...phone, ...light }],
  ['phone-dark', { ...phone, ...dark }],
];

/** The pictures that the README shows; with SCREENS_ALL every page is taken in every look, to be watched. */
const shown = new Set([
  'front-desktop-light',
  'article-desktop-light',
  'article-phone-dark',
  'pending-phone-light',
  'desk-desktop-light',
  'desk-desktop-dark',
]);

test.beforeAll(() => void mkdirSync(folder, { recursive: true }));

async function take(page: Page, name: string) {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  // Two hundred colours are enough for paper, ink and drawings, and a third of the bytes.
  await sharp(picture).png({ palette: true, quality: 90, effort: 10, dither: 0 }).toFile(`${folder}/${name}.png`);
}

for (const [look, options] of looks) {
  const wanted = (page: string) => process.env['SCREENS_ALL'] === '1' || shown.has(`${page}-${look}`);

  if (wanted('front')) {
    test(`the front page, ${look}`, async ({ browserFor }) => {
      const page = await browserFor('Salma', options);
      await page.goto('/');
      await take(page, `front-${look}`);
    });
  }

  if (wanted('article')) {
    test(`an article, ${look}`, async ({ browserFor, newsroom }) => {
      const page = await browserFor('Salma', options);
      await page.goto(newsroom.article('paper-mill').path);
      await take(page, `article-${look}`);
    });
  }

  if (wanted('pending')) {
    test(`a comment that waits, ${look}`, async ({ browserFor, newsroom }) => {
      const page = await browserFor('Salma', { ...options, javaScriptEnabled: false });
      const words = 'اشتريت من هذه الطاحونة دفترًا صغيرًا قبل عام، ولم أجرؤ على أن أكتب فيه كلمة بعد.';
      const id = await comment(page, newsroom.article('paper-mill').path, { name: 'سلمى من حمص', body: words });
      await page.reload();
      await page.locator(`#comment-${id}`).evaluate((element) => element.scrollIntoView({ block: 'center' }));
      await take(page, `pending-${look}`);
    });
  }

  if (wanted('desk')) {
    test(`the desk, ${look}`, async ({ browserFor }) => {
      const account = { email: staff.idris.email, password: 'the-key-of-idris' };
      await command('admin', 'reset-password', '--email', account.email, '--password', account.password);
      const page = await browserFor('Idris', options);
      await signIn(page, account);
      await expect(page.locator('[data-selected]')).toHaveCount(1);
      await page.keyboard.press('KeyJ');
      await take(page, `desk-${look}`);
    });
  }
}
