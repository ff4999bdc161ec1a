import type { Page } from '@playwright/test';
import { readingKinds } from './support/pages.ts';
import { expect, test } from './support/test.ts';

/**
 * What can be seen and pressed on a page and does nothing without a script, in words: a button outside a form that is sent or set back, a field
 * of no form, a form with nothing to send it, a link without an address or to a place that is not on the page.
 */
const deadControls = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const visible = (element: Element) => element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true });
    const open = (form: HTMLFormElement) => [...form.querySelectorAll('button')].some((b) => b.type === 'submit');
    // The reading options take effect by the styles alone: their form is not sent.
    const byStyles = (form: HTMLFormElement) => form.matches('.options');
    const dead = {
      button: (e: Element) => {
        const { form, type } = e as HTMLButtonElement;
        return !form || (type === 'button' ? true : type === 'reset' ? false : !form.hasAttribute('action'));
      },
      'input:not([type=hidden]), textarea, select': (e: Element) => {
        const { form } = e as HTMLInputElement;
        return !form || !(byStyles(form) || open(form));
      },
      a: (e: Element) => {
        const { hash, pathname, search } = e as HTMLAnchorElement;
        const here = pathname === location.pathname && search === location.search;
        return !e.hasAttribute('href') || (here && hash !== '' && !document.getElementById(decodeURIComponent(hash.slice(1))));
      },
      '[role=button], [tabindex="0"], [onclick]': () => true,
    };
    return Object.entries(dead).flatMap(([selector, isDead]) =>
      [...document.querySelectorAll(selector)].filter((e) => visible(e) && isDead(e)).map((e) => e.outerHTML.slice(0, 160)),
    );
  });

for (const kind of readingKinds) {
  test(`without JavaScript ${kind.name} shows nothing to press that does nothing`, async ({ browserFor, newsroom, expectComplaint }) => {
    if (kind.status) expectComplaint(kind.status);
    const page = await browserFor('Salma', { javaScriptEnabled: false });
    await kind.open(page, newsroom);
    for (const summary of await page.locator('summary:visible').all()) await summary.click();
    expect(await deadControls(page)).toEqual([]);
  });
}

test('a control that does nothing would be noticed', async ({ browserFor }) => {
  const page = await browserFor('Salma', { javaScriptEnabled: false });
  await page.goto('/settings');
  await page.evaluate(() => {
    document.body.innerHTML =
      '<button>1</button><form><button type="button">2</button><button>3</button></form><input aria-label="4"><a>5</a><a href="#nowhere">6</a>';
  });
  expect(await deadControls(page)).toHaveLength(6);
});
