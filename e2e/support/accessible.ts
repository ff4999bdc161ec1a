import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.0 to 2.2, A and AA, by axe's names. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What a theme can break: it changes colours and nothing else. */
const ofColours = ['color-contrast', 'link-in-text-block'];

const widths = { phone: 390, desktop: 1280 };
const schemes = ['light', 'dark'] as const;
/** What a reader may choose instead of following the system; «more contrast» still follows it in lightness. */
const themes = ['light', 'sepia', 'dark', 'black', 'contrast'];

/**
 * Holds when axe finds nothing against WCAG, on a phone and on a desktop, in light and in dark; with `chosen`, also in every theme that can be
 * chosen. Every rule is asked once for each width, those about colours in every theme.
 */
export async function expectAccessible(page: Page, { chosen = true } = {}) {
  for (const [device, width] of Object.entries(widths)) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
    await find(page, device, new AxeBuilder({ page }).withTags(wcag), 5);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      for (const theme of chosen ? ['system', ...themes] : ['system']) {
        // Of the themes only «system» and «more contrast» look at the system.
        if (colorScheme === 'dark' && !['system', 'contrast'].includes(theme)) continue;
        await wear(page, theme);
        await find(page, `${device}, ${colorScheme}, ${theme}`, new AxeBuilder({ page }).withRules(ofColours), 0);
      }
      await wear(page, 'system');
    }
  }
}

/** Fails with what axe found, and where it had no more than `least` rules to hold a page against. */
async function find(page: Page, where: string, axe: AxeBuilder, least: number) {
  const { violations, passes } = await axe.analyze();
  expect(passes.length, where).toBeGreaterThan(least);
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join('\n')}`);
  expect(found, `${where}: ${page.url()}`).toEqual([]);
}

/** Puts on the class by which a kept choice of theme is worn (lib/before-paint.ts). */
const wear = (page: Page, theme: string) =>
  page.evaluate((name) => {
    const { classList } = document.documentElement;
    for (const worn of [...classList]) if (worn.startsWith('theme-')) classList.remove(worn);
    if (name !== 'system') classList.add(`theme-${name}`);
  }, theme);
