import { describe, expect, test } from 'vitest';
import { choosing, fullOf, hasLightPage, isLight, lightOf } from './edition.ts';

const pairs = [
  ['/', '/lite'],
  ['/?page=2', '/lite?page=2'],
  ['/latest?page=2', '/lite/latest?page=2'],
  ['/article/12/%D8%AE%D8%A8%D8%B1#comment-1', '/lite/article/12/%D8%AE%D8%A8%D8%B1#comment-1'],
  ['/search?q=%2F', '/lite/search?q=%2F'],
] as const;

describe('A page and its light edition', () => {
  test.each(pairs)('%s and %s are one page in two editions', (full, light) => {
    expect(lightOf(full)).toBe(light);
    expect(fullOf(light)).toBe(full);
    expect(fullOf(full)).toBe(full);
  });

  test('a link that chooses an edition says so behind what the address already asks', () => {
    expect(choosing('/lite')).toBe('/lite?keep=1');
    expect(choosing('/search?q=x')).toBe('/search?q=x&keep=1');
  });

  test('a section called «literature» is not in the light edition', () => {
    for (const path of ['/literature', '/lite-news', '/section/lite', '/LITE']) expect(isLight(path), path).toBe(false);
    for (const path of ['/lite', '/lite/', '/lite/latest']) expect(isLight(path), path).toBe(true);
  });

  test('reading pages have a light page; feeds, files, the desk and what is already light have none', () => {
    for (const path of ['/', '/latest', '/search?q=x', '/section/a', '/tag/b', '/author/c', '/article/1', '/article/1/x?reply=2', '/a/1'])
      expect(hasLightPage(path), path).toBe(true);
    for (const path of [
      '/feed.xml',
      '/section/a/feed.xml',
      '/article/1/x/y',
      '/robots.txt',
      '/desk',
      '/api/v1/articles',
      '/lite',
      '/nowhere',
    ])
      expect(hasLightPage(path), path).toBe(false);
  });
});
