import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fileSize } from './public-files.ts';

test('a picture of ours weighs what its file weighs', async () => {
  expect(await fileSize('/icon.svg')).toBe(statSync('public/icon.svg').size);
});

test.each([
  '/demo/nowhere.svg',
  '/demo',
  '/',
  '',
  'icon.svg',
  '//icon.svg',
  '/../package.json',
  '/demo/../../package.json',
  'https://example.com/icon.svg',
  'data:image/svg+xml,x',
  '/icon\0.svg',
])('«%s» is no file of ours and has no size', async (address) => {
  expect(await fileSize(address)).toBeNull();
});
