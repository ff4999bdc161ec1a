import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bundleIslands } from './islands.ts';

describe('The islands', () => {
  test('are at most 10 KB on the way to a reader', async () => {
    const { body } = await bundleIslands();
    expect(brotliCompressSync(body).length).toBeLessThanOrEqual(10 * 1024);
  });

  test('bring no framework with them and fetch no other script', async () => {
    const text = (await bundleIslands()).body.toString('utf8');
    expect(text).not.toMatch(/react|scheduler|__next|\bimport\s*[("'{]|\beval\(|new Function/i);
  });

  test('have an address that stands for their bytes', async () => {
    const [one, two] = [await bundleIslands(), await bundleIslands()];
    expect(one.address).toMatch(/^\/islands\/main\.[0-9a-f]{12}\.js$/);
    expect(two).toEqual(one);
  });
});
