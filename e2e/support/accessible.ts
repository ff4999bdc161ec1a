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
    await find(page, device);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      for (const theme of chosen ? ['system', ...themes] : ['system']) {
        // Of the themes only «system» and «more contrast» look at the system.
        if (colorScheme === 'dark' && !['system', 'contrast'].includes(theme)) continue;
        await wear(page, theme);
        await findColours(page, `${device}, ${colorScheme}, ${theme}`);
      }
      await wear(page, 'system');
    }
  }
}

/** Fails with what axe found, and where it had next to no rules to hold a page against. */
async function find(page: Page, where: string) {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(wcag).analyze();
  expect(passes.length, where).toBeGreaterThan(5);
  tell(violations, `${where}: ${page.url()}`);
}

/** Asks the axe that `find` has left in the page, which takes a tenth of the time of asking through a new one. */
async function findColours(page: Page, where: string) {
  const { violations, passes } = await page.evaluate(
    (values) => (window as unknown as { axe: Axe }).axe.run(document, { runOnly: { type: 'rule', values } }),
    ofColours,
  );
  expect(passes.length, where).toBeGreaterThan(0);
  tell(violations, `${where}: ${page.url()}`);
}

interface Found {
  violations: { id: string; help: string; nodes: { html: string }[] }[];
  passes: unknown[];
}

interface Axe {
  run: (context: Document, options: { runOnly: { type: 'rule'; values: string[] } }) => Promise<Found>;
}

const tell = (violations: Found['violations'], where: string) =>
  expect(
    violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join('\n')}`),
    where,
  ).toEqual([]);

/** Puts on the class by which a kept choice of theme is worn (lib/before-paint.ts). */
const wear = (page: Page, theme: string) =>
  page.evaluate((name) => {
    const { classList } = document.documentElement;
    for (const worn of [...classList]) if (worn.startsWith('theme-')) classList.remove(worn);
    if (name !== 'system') classList.add(`theme-${name}`);
  }, theme);
