import { beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '#lib/testing/database.ts';
import { anArticle } from '#seeds/builders.ts';
import { listArticles } from './list-articles.ts';

useDatabase();

const ink = { slug: 'ink', name: 'حبر' };
const paper = { slug: 'paper', name: 'ورق' };
const naila = { slug: 'naila-aldaftar', name: 'نائلة الدفتر' };

// Forty-five articles; ten of them of one and the same moment.
beforeAll(async () => {
  const now = Date.now();
  for (let n = 0; n < 45; n++) {
    await anArticle({
      headline: `خبر ${n}`,
      publishedAt: new Date(now - (n < 10 ? 60 : n * 60) * 1000),
      section: n % 3 === 0 ? ink : paper,
      tags: n % 5 === 0 ? ['المطابع'] : [],
      authors: n === 7 ? [naila] : [],
    });
  }
});

describe('A list of articles', () => {
  test('shows twenty to a page, newest first, and says whether there are older ones', async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => listArticles({}, page)));
    expect(pages.map((page) => [page.items.length, page.older])).toEqual([
      [20, true],
      [20, true],
      [5, false],
    ]);
    const times = pages.flatMap((page) => page.items.map((item) => item.publishedAt.getTime()));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });

  test('shows every article once, also those of the same moment', async () => {
    const pages = await Promise.all(Array.from({ length: 15 }, (_, i) => listArticles({}, i + 1, 3)));
    const ids = pages.flatMap((page) => page.items.map((item) => item.id));
    expect(new Set(ids).size).toBe(45);
    expect(ids).toHaveLength(45);
    expect(pages.at(-1)).toMatchObject({ older: false });
  });

  test('past its end it is empty', async () => {
    expect(await listArticles({}, 4)).toEqual({ items: [], page: 4, older: false });
    expect(await listArticles({}, 10_000)).toMatchObject({ items: [], older: false });
  });

  test('of a section, a tag or an author holds what belongs there and nothing else', async () => {
    const inInk = await listArticles({ section: 'ink' }, 1, 50);
    expect(inInk.items).toHaveLength(15);
    expect(inInk.items.every((item) => item.section.slug === 'ink')).toBe(true);
    expect((await listArticles({ tag: 'المطابع' }, 1)).items).toHaveLength(9);
    expect((await listArticles({ author: 'naila-aldaftar' }, 1)).items.map((item) => item.headline)).toEqual(['خبر 7']);
    expect((await listArticles({ section: 'ink', tag: 'المطابع' }, 1)).items).toHaveLength(3);
  });

  test('of what does not exist is empty', async () => {
    for (const selection of [{ section: 'no' }, { tag: "' OR 1=1 --" }, { author: '%' }]) {
      expect((await listArticles(selection, 1)).items).toEqual([]);
    }
  });

  test('gives an address under which the article is found', async () => {
    const [first] = (await listArticles({}, 1)).items;
    expect(first!.path).toBe(`/article/${first!.id}/${encodeURIComponent(first!.headline.replace(' ', '-'))}`);
  });
});
