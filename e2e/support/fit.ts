import { expect, type Page } from '@playwright/test';

/** Holds when a page does not scroll sideways; names what sticks out when it does. */
export async function expectToFit(page: Page) {
  const measured = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const out = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < -1 || right > width + 1;
    });
    const names = out.map((e) => `${e.tagName.toLowerCase()}.${e.className}: ${e.textContent.slice(0, 30)}`);
    return { beyond: (document.scrollingElement?.scrollWidth ?? 0) - innerWidth, names };
  });
  expect(
    measured.beyond,
    `sideways scroll at ${page.viewportSize()?.width} px because of ${measured.names.slice(0, 5).join(' | ')}`,
  ).toBeLessThanOrEqual(0);
}
