import { createHmac, randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { Reads } from '#features/reads/add-reads.ts';

/** An answer that went out. */
export interface Seen {
  method: string;
  url: string;
  status: number;
  headers: IncomingHttpHeaders;
  /** The reader's network address; it is not kept. */
  address: string;
}

const hour = 3600_000;

/** What programs that are no readers call themselves. */
const machines =
  /bot|crawl|spider|slurp|preview|fetch|monitor|scan|curl|wget|python|java\/|go-http|headlesschrome\/.*lighthouse|feed|archive/i;

/**
 * Counts who reads which article, without cookies and without keeping who: an answer with an article's page (200, or 304 to a browser that
 * still has it) is one read for a reader (address and browser, as a digest under a key that only this process knows, for an hour) in an hour.
 * Machines, prefetched and prerendered pages, and what a page fetches for later are not counted.
 * `flush` hands over what was counted since; what cannot be stored is counted again with the next.
 */
export function countReads(store: (reads: Reads[]) => Promise<void>, now: () => number = Date.now) {
  const key = randomBytes(32);
  const readers = new LRUCache<string, true>({ max: 100_000, ttl: hour, ttlResolution: 0, perf: { now } });
  let counts = new Map<string, number>();

  const see = ({ method, url, status, headers, address }: Seen) => {
    const id = /^\/article\/([1-9]\d{0,8})\/[^?]/.exec(url)?.[1];
    if (!id || method !== 'GET' || (status !== 200 && status !== 304)) return;
    const agent = headers['user-agent'] ?? '';
    if (agent === '' || machines.test(agent) || isAhead(headers)) return;
    const day = Math.floor(now() / (24 * hour));
    const reader = createHmac('sha256', key)
      .update(JSON.stringify([id, day, address, agent]))
      .digest('base64url');
    if (readers.has(reader)) return;
    readers.set(reader, true);
    const place = `${id} ${Math.floor(now() / hour) * hour}`;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  };

  const flush = async () => {
    const counted = counts;
    counts = new Map();
    try {
      await store([...counted].map(([place, count]) => toReads(place, count)));
    } catch (error) {
      for (const [place, count] of counted) counts.set(place, (counts.get(place) ?? 0) + count);
      throw error;
    }
  };

  return { see, flush };
}

function toReads(place: string, count: number): Reads {
  const [id, began] = place.split(' ').map(Number);
  return { articleId: id!, hour: new Date(began!), count };
}

/** Whether a browser asks ahead of the reader (Fetch standard: `Sec-Purpose`; our own scripts say `Purpose`). */
const isAhead = (headers: IncomingHttpHeaders) =>
  /prefetch|prerender/.test(`${String(headers['sec-purpose'])} ${String(headers['purpose'])}`);
