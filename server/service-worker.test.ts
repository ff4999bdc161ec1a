import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundleServiceWorker } from './service-worker.ts';

test('the service worker is at most 4 KB on the way to a reader, and brings no library', async () => {
  const body = await bundleServiceWorker();
  expect(brotliCompressSync(body).length).toBeLessThanOrEqual(4 * 1024);
  expect(body.toString('utf8')).not.toMatch(/\bimport\s*[("'{]|\beval\(|workbox|serwist/i);
});
