import { expect, test } from 'vitest';
import type { Reads } from '#features/reads/add-reads.ts';
import { countReads, type Seen } from './count-reads.ts';

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const read = (given: Partial<Seen> = {}): Seen => ({
  method: 'GET',
  url: '/article/7/paper',
  status: 200,
  headers: { 'user-agent': firefox },
  address: '10.0.0.1',
  ...given,
});

function counter() {
  const stored: Reads[] = [];
  let now = Date.parse('2026-11-23T10:20:00Z');
  const reads = countReads(
    (batch) => Promise.resolve(void stored.push(...batch)),
    () => now,
  );
  return { ...reads, stored, wait: (minutes: number) => (now += minutes * 60_000) };
}

test('two readers are two reads; one who reloads is one, and after an hour another', async () => {
  const { see, flush, stored, wait } = counter();
  see(read());
  see(read({ status: 304 }));
  see(read({ address: '10.0.0.2' }));
  see(read({ url: '/article/7/paper?utm_source=x' }));
  await flush();
  expect(stored).toEqual([{ articleId: 7, hour: new Date('2026-11-23T10:00:00Z'), count: 2 }]);
  wait(61);
  see(read());
  await flush();
  expect(stored[1]).toEqual({ articleId: 7, hour: new Date('2026-11-23T11:00:00Z'), count: 1 });
});

test.each<[string, Partial<Seen>]>([
  ['a machine', { headers: { 'user-agent': 'Mozilla/5.0 (compatible; Examplebot/2.1)' } }],
  ['a program without a name', { headers: {} }],
  ['a prefetched page', { headers: { 'user-agent': firefox, 'sec-purpose': 'prefetch;prerender' } }],
  ['a page saved for later', { headers: { 'user-agent': firefox, purpose: 'prefetch' } }],
  ['an article that is not there', { status: 404 }],
  ['a redirect to the right address', { status: 308 }],
  ['a comment', { method: 'POST' }],
  ['a look at the head', { method: 'HEAD' }],
  ['another page', { url: '/latest' }],
  ['a number past counting', { url: '/article/99999999999/x' }],
  ['no number', { url: '/article/x/y' }],
])('%s is not a read', async (_, given) => {
  const { see, flush, stored } = counter();
  see(read(given));
  await flush();
  expect(stored).toEqual([]);
});

test('what could not be stored is counted with the next', async () => {
  let down = true;
  const stored: Reads[] = [];
  const { see, flush } = countReads((batch) => (down ? Promise.reject(new Error('away')) : Promise.resolve(void stored.push(...batch))));
  see(read());
  await expect(flush()).rejects.toThrow('away');
  down = false;
  see(read({ address: '10.0.0.9' }));
  await flush();
  expect(stored.map(({ count }) => count)).toEqual([2]);
});
