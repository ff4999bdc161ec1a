import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { finish, PageStore, type Fill } from './page-store.ts';

const page = (text: string, ...tags: string[]): Fill => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: Buffer.from(text),
  tags: new Set(tags),
});

/** A store, and how often each of its pages was made. */
function aStore(maxBytes?: number, freshFor?: number) {
  const store = new PageStore(maxBytes, freshFor);
  let made = 0;
  const read = async (key: string, ...tags: string[]) => {
    const { bodies } = await store.getOrFill(key, () => Promise.resolve(page(`${key} ${++made}`, ...tags)));
    return bodies.identity.body.toString();
  };
  return { store, read, made: () => made };
}

/** A page that is being made until `done` is called. */
function aSlowPage(store: PageStore, key: string) {
  const { promise, resolve: done, reject: fail } = Promise.withResolvers<Fill>();
  return { asked: store.getOrFill(key, () => promise), done, fail };
}

describe('A page that many readers ask for', () => {
  test('is made once, and then given as it was made', async () => {
    const { read, made } = aStore();
    expect([await read('/', 'articles'), await read('/', 'articles')]).toEqual(['/ 1', '/ 1']);
    expect(made()).toBe(1);
  });

  test('is made once also when they all ask at the same moment', async () => {
    const { read, made } = aStore();
    const answers = await Promise.all(Array.from({ length: 50 }, () => read('/', 'articles')));
    expect(new Set(answers)).toEqual(new Set(['/ 1']));
    expect(made()).toBe(1);
  });

  test('that cannot be made fails for all who wait, and is tried again for the next', async () => {
    const { store, read } = aStore();
    const { asked, fail } = aSlowPage(store, '/');
    const waiting = [asked, store.getOrFill('/', () => Promise.resolve(page('never', 'articles')))];
    fail(new Error('no database'));
    for (const outcome of await Promise.allSettled(waiting))
      expect(outcome).toMatchObject({ status: 'rejected', reason: { message: 'no database' } });
    expect(await read('/', 'articles')).toBe('/ 1');
  });

  test.each([
    ['without tags', page('personal')],
    ['that was not found', { ...page('404', 'articles'), status: 404 }],
    ['that was refused', { ...page('422', 'articles'), status: 422 }],
  ])('but %s is made anew for each', async (_, fill) => {
    const { store, read } = aStore();
    await store.getOrFill('/', () => Promise.resolve(fill));
    expect(await read('/', 'articles')).toBe('/ 1');
  });
});

describe('A page that has changed', () => {
  test('is made anew, and those that have nothing to do with it are not', async () => {
    const { store, read } = aStore();
    await read('/article/1', 'article:1', 'comments:1');
    await read('/article/2', 'article:2');
    store.announce(['comments:1', 'unheard of']);
    expect(await read('/article/1', 'article:1', 'comments:1')).toBe('/article/1 3');
    expect(await read('/article/2', 'article:2')).toBe('/article/2 2');
  });

  test('while it was being made is sent to those who waited, and not kept', async () => {
    const { store, read } = aStore();
    const { asked, done } = aSlowPage(store, '/article/1');
    store.announce(['article:1']);
    done(page('old', 'article:1'));
    expect((await asked).bodies.identity.body.toString()).toBe('old');
    expect(await read('/article/1', 'article:1')).toBe('/article/1 1');
  });

  test('while it was being made is not given to those who ask after the change', async () => {
    const { store, read } = aStore();
    const { asked, done } = aSlowPage(store, '/article/1');
    store.announce(['article:1']);
    expect(await read('/article/1', 'article:1')).toBe('/article/1 1');
    done(page('old', 'article:1'));
    await asked;
    expect(await read('/article/1', 'article:1')).toBe('/article/1 1');
  });

  test('in something that it does not show is kept, though it was being made', async () => {
    const { store, read, made } = aStore();
    const { asked, done } = aSlowPage(store, '/article/1');
    store.announce(['article:2']);
    done(page('right', 'article:1'));
    await asked;
    expect(await read('/article/1', 'article:1')).toBe('right');
    expect(made()).toBe(0);
  });

  test('is told apart from the others also after ten thousand changes', async () => {
    const { store, read } = aStore();
    const { asked, done } = aSlowPage(store, '/article/1');
    store.announce(['article:1']);
    for (let n = 2; n < 10_010; n++) store.announce([`article:${n}`]);
    done(page('old', 'article:1'));
    await asked;
    expect(await read('/article/1', 'article:1')).toBe('/article/1 1');
    expect(await read('/article/1', 'article:1')).toBe('/article/1 1');
  });

  test('when announcements may have been missed, everything is made anew, also what is being made', async () => {
    const { store, read } = aStore();
    await read('/', 'articles');
    const { asked, done } = aSlowPage(store, '/latest');
    store.clear();
    done(page('old', 'articles'));
    await asked;
    expect(await read('/', 'articles')).toBe('/ 2');
    expect(await read('/latest', 'articles')).toBe('/latest 3');
  });
});

describe('A page that says how old its stories are', () => {
  test('is given once more when it is no longer fresh, and made anew behind that reader', async () => {
    const { store, read, made } = aStore(undefined, 0);
    expect(await read('/', 'articles')).toBe('/ 1');
    expect(await read('/', 'articles')).toBe('/ 1');
    await store.getOrFill('/never kept', () => Promise.resolve(page('x')));
    expect(made()).toBe(2);
  });

  test('stays when it cannot be made anew: the database is away, and the readers read on', async () => {
    const { store, read } = aStore(undefined, 0);
    await read('/', 'articles');
    for (let i = 0; i < 3; i++) {
      const { bodies } = await store.getOrFill('/', () => Promise.reject(new Error('no database')));
      expect(bodies.identity.body.toString()).toBe('/ 1');
    }
  });
});

describe('The memory that pages may take', () => {
  test('is bounded: what was read longest ago goes first', async () => {
    const { read, made } = aStore(10_000);
    for (let n = 0; n < 100; n++) {
      await read(`/article/${n}`, 'articles');
      await read('/', 'articles');
    }
    expect(made()).toBe(101);
    await read('/article/99', 'articles');
    expect(made()).toBe(101);
    await read('/article/0', 'articles');
    expect(made()).toBe(102);
  });

  test('a page that is larger than all of it is sent, and not kept', async () => {
    const { store, read } = aStore(10_000);
    const { bodies } = await store.getOrFill('/', () => Promise.resolve(page('x'.repeat(20_000), 'articles')));
    expect(bodies.identity.body).toHaveLength(20_000);
    store.announce(['articles']);
    expect(await read('/', 'articles')).toBe('/ 1');
  });
});

describe('An answer as it goes out', () => {
  const answer = (text: string, type = 'text/html') => finish({ status: 200, headers: { 'content-type': type }, body: Buffer.from(text) });
  const long = 'سلمى تقرأ الخبر. '.repeat(100);

  test('is there in every encoding, each with an ETag of its own', async () => {
    const { bodies } = await answer(long);
    expect(brotliDecompressSync(bodies.br.body).toString()).toBe(long);
    expect(gunzipSync(bodies.gzip.body).toString()).toBe(long);
    expect(bodies.identity.body.toString()).toBe(long);
    expect(new Set(Object.values(bodies).map(({ etag }) => etag)).size).toBe(3);
    for (const { etag } of Object.values(bodies)) expect(etag).toMatch(/^"[\w-]+"$/);
  });

  test('has the same ETag when it is made again, and another when one letter differs', async () => {
    const [one, same, other] = await Promise.all([answer(long), answer(long), answer(`${long}.`)]);
    expect(same.bodies.br.etag).toBe(one.bodies.br.etag);
    expect(other.bodies.br.etag).not.toBe(one.bodies.br.etag);
  });

  test('is left as it is when it is short, or compressed already, or empty', async () => {
    for (const { bodies } of [await answer('short'), await answer(long, 'font/woff2'), await answer('')]) {
      expect(bodies.br).toEqual(bodies.identity);
      expect(bodies.gzip).toEqual(bodies.identity);
    }
  });
});

describe('an answer that is true until a moment', () => {
  const fill =
    (text: string, until?: number, status = 200) =>
    () =>
      Promise.resolve({ status, headers: {}, body: Buffer.from(text), tags: new Set(['front']), until });

  test('is waited for anew after it, so that no reader sees what is over', async () => {
    const store = new PageStore();
    await store.getOrFill('/', fill('breaking', Date.now() + 20));
    expect(String((await store.getOrFill('/', fill('calm'))).bodies.identity.body)).toBe('breaking');
    await new Promise((done) => setTimeout(done, 30));
    expect(String((await store.getOrFill('/', fill('calm'))).bodies.identity.body)).toBe('calm');
  });

  test('stays where a new one cannot be made', async () => {
    const store = new PageStore();
    await store.getOrFill('/', fill('breaking', Date.now() - 1));
    expect(String((await store.getOrFill('/', fill('down', undefined, 503))).bodies.identity.body)).toBe('breaking');
    const dead = () => Promise.reject(new Error('away'));
    expect(String((await store.getOrFill('/', dead)).bodies.identity.body)).toBe('breaking');
  });
});
