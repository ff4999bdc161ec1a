import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';

const brotli = promisify(brotliCompress);
const gunzippable = promisify(gzip);

export type Encoding = 'br' | 'gzip' | 'identity';

/** An answer as it goes out, once for each encoding. */
export interface Finished {
  status: number;
  headers: Record<string, string>;
  bodies: Record<Encoding, { body: Buffer; etag: string }>;
}

interface Kept extends Finished {
  tags: Set<string>;
  madeAt: number;
  until: number;
}

/** What a fill hands over; without tags the answer is not kept. */
export interface Fill {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
  tags: Set<string>;
  /** The moment, in milliseconds since 1970, after which a new answer is waited for. */
  until?: number | undefined;
}

/**
 * Finished answers of anonymous pages in bounded memory. An answer is made once at a time for each key, however many ask for it, and goes
 * when one of its tags is announced. An answer during whose making one of its tags was announced is sent but not kept. An answer that is
 * no longer fresh is still given, and made anew behind whoever asked; if that fails it stays.
 */
export class PageStore {
  readonly #kept: LRUCache<string, Kept>;
  readonly #freshFor: number;
  readonly #byTag = new Map<string, Set<string>>();
  readonly #filling = new Map<string, Promise<Finished>>();
  readonly #announcedAt = new Map<string, number>();
  #clock = 0;
  #clearedAt = 0;

  /** @param freshFor how many milliseconds an answer is given before it is made anew: pages say how old their stories are. */
  constructor(maxBytes = 64 * 1024 * 1024, freshFor = 60_000) {
    this.#freshFor = freshFor;
    this.#kept = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: (page) => 500 + Object.values(page.bodies).reduce((sum, { body }) => sum + body.length, 0),
      dispose: (page, key) => {
        for (const tag of page.tags) {
          const keys = this.#byTag.get(tag);
          keys?.delete(key);
          if (keys?.size === 0) this.#byTag.delete(tag);
        }
      },
    });
  }

  /** The kept answer, or the one being made, or a new one made by `fill`. A failing fill fails for all who wait, and keeps nothing. */
  async getOrFill(key: string, fill: () => Promise<Fill>): Promise<Finished> {
    const kept = this.#kept.get(key);
    const isTrue = kept && Date.now() < kept.until;
    if (isTrue && Date.now() - kept.madeAt < this.#freshFor) return kept;
    const filling = this.#filling.get(key) ?? this.#startFilling(key, fill);
    if (!kept) return filling;
    if (!isTrue)
      return filling.then(
        (made) => (made.status === 200 ? made : kept),
        () => kept,
      );
    filling.catch(() => {});
    return kept;
  }

  #startFilling(key: string, fill: () => Promise<Fill>): Promise<Finished> {
    const filling = this.#fill(key, fill).finally(() => this.#filling.get(key) === filling && this.#filling.delete(key));
    this.#filling.set(key, filling);
    return filling;
  }

  async #fill(key: string, fill: () => Promise<Fill>): Promise<Finished> {
    const startedAt = this.#clock;
    const { tags, until = Infinity, ...answer } = await fill();
    const page = await finish(answer);
    const overtaken = this.#clearedAt > startedAt || [...tags].some((tag) => (this.#announcedAt.get(tag) ?? 0) > startedAt);
    if (tags.size === 0 || page.status !== 200 || overtaken) return page;
    this.#kept.set(key, { ...page, tags, until, madeAt: Date.now() });
    for (const tag of tags) (this.#byTag.get(tag) ?? this.#byTag.set(tag, new Set()).get(tag)!).add(key);
    return page;
  }

  /** Drops every answer that carries one of these tags, and those being made now. */
  announce(tags: Iterable<string>) {
    this.#clock++;
    for (const tag of tags) {
      this.#announcedAt.set(tag, this.#clock);
      for (const key of [...(this.#byTag.get(tag) ?? [])]) this.#kept.delete(key);
    }
    // Whoever asks from now on must not wait for an answer that was begun before the change.
    this.#filling.clear();
    if (this.#announcedAt.size > 10_000) {
      this.#announcedAt.clear();
      this.#clearedAt = this.#clock;
    }
  }

  /** Drops everything: announcements may have been missed. */
  clear() {
    this.#clearedAt = ++this.#clock;
    this.#filling.clear();
    this.#kept.clear();
  }
}

/** Compresses an answer once for every encoding and gives each its strong ETag. Small or already compressed bodies stay as they are. */
export async function finish({ status, headers, body }: Omit<Fill, 'tags' | 'until'>): Promise<Finished> {
  const worth = body.length > 200 && /text|json|javascript|xml|svg|manifest/.test(headers['content-type'] ?? '');
  const [br, gz] = worth
    ? await Promise.all([brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }), gunzippable(body, { level: 7 })])
    : [body, body];
  const sum = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const variant = (encoding: Encoding, bytes: Buffer) => ({
    body: bytes,
    etag: `"${sum}${encoding === 'identity' || !worth ? '' : '-' + encoding}"`,
  });
  return { status, headers, bodies: { br: variant('br', br), gzip: variant('gzip', gz), identity: variant('identity', body) } };
}
