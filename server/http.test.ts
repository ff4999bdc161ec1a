import { request, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sessionCookie } from '#features/accounts/auth.ts';
import { ownCookie } from '#features/comments/own-comments.ts';
import { clientHeader } from '#lib/client-address.ts';
import { dependOn, renderContext } from '#lib/render-context.ts';
import { createHttpServer, type ServerOptions } from './http.ts';
import { openNextSocket, type NextSocket } from './next-socket.ts';
import { PageStore } from './page-store.ts';

// A little site stands where Next stands, so that each answer is exactly what the test says.
let asked: { url: string; method: string; headers: IncomingHttpHeaders }[] = [];
async function site(req: IncomingMessage, res: ServerResponse): Promise<unknown> {
  asked.push({ url: req.url!, method: req.method!, headers: req.headers });
  const path = req.url!.split('?')[0]!;
  const html = (body: string, status = 200, headers = {}) => res.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body);
  const context = renderContext.getStore()!;
  switch (path) {
    case '/article/1':
    case '/lite/article/1':
      dependOn('article:1');
      return html(`<p>${'الخبر '.repeat(100)}</p><script>self.__next_f.push()</script><!--$-->`, 200, { 'x-powered-by-nobody': '1' });
    case '/cookie':
      dependOn('article:1');
      return html('<p>x</p>', 200, { 'set-cookie': ['a=1; Path=/', 'b=2; Secure'] });
    case '/form':
      Object.assign(context, { status: 422, retryAfter: 7 });
      return html(`<p>${(await text(req)).length}</p>`);
    case '/lite/unstorable':
      context.formReply = 'what Salma typed';
      return html('Error: connect ECONNREFUSED', 500);
    case '/lite/errors/503':
      return html(`<h1>light with ${String(context.formReply)}</h1>`);
    case '/lite/missing':
    case '/missing':
      return html('<html id="__next_error__"></html>', 404);
    case '/down':
      return html('Error: connect ECONNREFUSED', 500);
    case '/throws':
      throw new Error('a secret of the inside');
    case '/hangs-up':
      return res.destroy();
    case '/api/v1/articles':
      dependOn('articles');
      return res.writeHead(200, { 'content-type': 'application/json' }).end('{"items":[]}');
    case '/_next/static/a.js':
      return res.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'public, max-age=31536000, immutable' }).end('1');
    default:
      return html('<p>x</p><script>desk()</script>');
  }
}

let next: NextSocket;
let store: PageStore;
let server: ReturnType<typeof createHttpServer>;
let port = 0;
const failures: unknown[] = [];
const options: Omit<ServerOptions, 'next' | 'store' | 'trustedProxies'> = {
  publicFiles: new Set(['/icon.svg']),
  islands: () => Promise.resolve({ address: '/islands/main.1a.js', body: Buffer.from('export{}'.repeat(50)) }),
  errorPage: (status, edition) => Buffer.from(edition === 'lite' ? `<h1>light ${status}</h1>` : `<h1>${status}</h1>`),
  serviceWorker: Buffer.from('/* build */'),
  onAnswer: () => {},
  isDatabaseUp: () => Promise.resolve(false),
  dev: false,
  log: (error) => failures.push(error),
};
beforeAll(async () => {
  next = await openNextSocket(async (req, res) => void (await site(req, res)));
});
afterAll(() => next.close());
async function open(trustedProxies: number) {
  store = new PageStore();
  server = createHttpServer({ ...options, next, store, trustedProxies });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
}
beforeEach(async () => {
  asked = [];
  await open(1);
});
afterEach(() => {
  server.close();
});

interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}
/** Sends a request as it stands, without what a browser would add. */
const ask = (path: string, { method = 'GET', headers = {}, body }: Sent = {}) =>
  new Promise<{ status: number; headers: IncomingHttpHeaders; body: string }>((done, fail) => {
    request({ port, path, method, headers, agent: false }, (res) => {
      text(res).then((whole) => done({ status: res.statusCode!, headers: res.headers, body: whole }), fail);
    })
      .once('error', fail)
      .end(body);
  });

describe('A reader without a cookie', () => {
  test('gets the page finished, and the next reader gets the same without anything being made', async () => {
    const [first, second] = [await ask('/article/1'), await ask('/article/1')];
    expect(first.status).toBe(200);
    expect(first.body).toMatch(/^<p>(الخبر )+<\/p>$/);
    expect(second).toMatchObject({ status: 200, body: first.body, headers: { etag: first.headers.etag } });
    expect(asked).toHaveLength(1);
  });

  test('is told that nothing has changed', async () => {
    const { headers } = await ask('/article/1');
    const again = await ask('/article/1', { headers: { 'if-none-match': headers.etag! } });
    expect(again).toMatchObject({ status: 304, body: '' });
    expect((await ask('/article/1', { headers: { 'if-none-match': '"another"' } })).status).toBe(200);
  });

  test('gets it anew once it was announced as changed', async () => {
    await ask('/article/1');
    store.announce(['article:1']);
    await ask('/article/1');
    expect(asked).toHaveLength(2);
  });

  test('leaves nothing of himself in what others get', async () => {
    await ask('/article/1?utm_source=x&fbclid=y&page=2', {
      headers: { 'user-agent': 'Salma', cookie: 'theme=dark', referer: 'https://x', authorization: 'Basic x' },
    });
    expect(asked).toMatchObject([{ url: '/article/1?page=2', method: 'GET' }]);
    expect(JSON.stringify(asked)).not.toMatch(/Salma|dark|https:|Basic|utm|fbclid/);
    await ask('/article/1?page=2&gclid=z');
    expect(asked).toHaveLength(1);
  });

  test('who asks for the head only gets that, and what he asked for is kept for all', async () => {
    const head = await ask('/article/1', { method: 'HEAD' });
    expect(head).toMatchObject({ status: 200, body: '' });
    expect(Number(head.headers['content-length'])).toBeGreaterThan(100);
    await ask('/article/1');
    expect(asked).toHaveLength(1);
  });

  test('gets a strict policy, and may keep the page only if he asks each time', async () => {
    const { headers } = await ask('/article/1');
    expect(headers['content-security-policy']).toMatch(/default-src 'none'; script-src 'self' 'sha256-[^' ]+'; style-src/);
    expect(headers['content-security-policy']).not.toMatch(/unsafe|nonce/);
    expect(headers).toMatchObject({
      'cache-control': 'public, no-cache',
      vary: 'Accept-Encoding, Save-Data',
      'x-content-type-options': 'nosniff',
    });
  });

  test('gets it in the encoding that he reads', async () => {
    const encodings = ['gzip, deflate, br', 'gzip', 'identity', undefined].map(async (accepted) => {
      const { headers } = await ask('/article/1', { headers: accepted ? { 'accept-encoding': accepted } : {} });
      return headers['content-encoding'];
    });
    expect(await Promise.all(encodings)).toEqual(['br', 'gzip', undefined, undefined]);
  });

  test('gets the islands for ever, compressed, under their own address and no other', async () => {
    const { status, headers } = await ask('/islands/main.1a.js', { headers: { 'accept-encoding': 'br' } });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
    });
    for (const wrong of ['/islands/main.2b.js', '/islands/', '/islands/../main.1a.js', '/islands/main.1a.js/x'])
      expect((await ask(wrong)).status).toBe(404);
    expect(asked).toEqual([]);
  });

  test('gets the service worker as a script that he asks for anew each time', async () => {
    const worker = await ask('/sw.js');
    expect(worker).toMatchObject({ status: 200, body: '/* build */' });
    expect(worker.headers).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' });
    expect((await ask('/sw.js/')).body).not.toBe('/* build */');
  });

  test('gets what has a digest in its name for ever', async () => {
    expect((await ask('/_next/static/a.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });
});

describe('A reader whose own comment waits, or who is signed in', () => {
  test.each([`${ownCookie}=x`, `theme=dark; ${sessionCookie}=y`, `__Secure-${sessionCookie}=z`])(
    'is answered past everything that is kept (%s)',
    async (cookie) => {
      await ask('/article/1');
      const own = await ask('/article/1', { headers: { cookie } });
      await ask('/article/1');
      expect(asked).toHaveLength(2);
      expect(asked[1]!.headers.cookie).toBe(cookie);
      expect(own.headers['cache-control']).toMatch(/^private/);
    },
  );

  test('an answer that sets a cookie is for him alone, also when he had none', async () => {
    const [first] = [await ask('/cookie'), await ask('/cookie')];
    expect(asked).toHaveLength(2);
    expect(first.headers['set-cookie']).toEqual(['a=1; Path=/', 'b=2; Secure']);
    expect(first.headers['cache-control']).toMatch(/^private/);
  });

  test('behind a proxy that ended TLS his cookies are for TLS only', async () => {
    const { headers } = await ask('/cookie', { headers: { 'x-forwarded-proto': 'https', cookie: `${ownCookie}=x` } });
    expect(headers['set-cookie']).toEqual(['a=1; Path=/; Secure', 'b=2; Secure']);
  });
});

describe('A form', () => {
  test('that is refused has its status, and when to try again', async () => {
    const refused = await ask('/form', { method: 'POST', body: 'name=x' });
    expect(refused).toMatchObject({ status: 422, body: '<p>6</p>', headers: { 'retry-after': '7' } });
  });

  test('of a quarter of a megabyte is taken, a larger one is refused, whether it says so or not', async () => {
    const most = Buffer.alloc(256 * 1024, 'a');
    const chunked = { 'transfer-encoding': 'chunked' };
    expect((await ask('/form', { method: 'POST', body: most })).status).toBe(422);
    const larger = Buffer.alloc(300 * 1024, 'a');
    expect(await ask('/form', { method: 'POST', body: larger })).toMatchObject({ status: 413, body: '<h1>413</h1>' });
    expect(await ask('/form', { method: 'POST', body: larger, headers: chunked })).toMatchObject({ status: 413, body: '<h1>413</h1>' });
    expect(asked).toHaveLength(1);
  });
});

describe('Who asks', () => {
  const toldNext = async (headers: Record<string, string>) => {
    await ask('/desk/comments', { headers });
    return asked.at(-1)!.headers;
  };

  test('is what the trusted proxy saw, not what the reader claims', async () => {
    const told = await toldNext({ 'x-forwarded-for': '198.51.100.1, 203.0.113.7', [clientHeader]: '198.51.100.2' });
    expect(told[clientHeader]).toBe('203.0.113.7');
  });

  test('cannot speak in our own headers or in those of the framework', async () => {
    const told = await toldNext({ 'x-warraq-render': 'stolen', 'X-Warraq-Anything': '1', 'x-middleware-subrequest': 'src/middleware' });
    expect(JSON.stringify(told)).not.toMatch(/stolen|anything|middleware/i);
  });

  test('without a proxy in front, what a proxy would say counts for nothing', async () => {
    server.close();
    await open(0);
    const told = await toldNext({ 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.example' });
    expect(told[clientHeader]).toBe('127.0.0.1');
    expect(JSON.stringify(told)).not.toMatch(/203\.0|"https"|evil/);
  });

  test('at the desk is an application: its scripts stay, with a nonce of this answer', async () => {
    const [one, two] = [await ask('/desk/comments'), await ask('/desk/comments')];
    expect(one.body).toContain('<script>desk()</script>');
    expect(one.headers['cache-control']).toBe('private, no-store');
    const nonces = [one, two].map(({ headers }) => /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))![1]);
    expect(nonces[0]).not.toBe(nonces[1]);
  });
});

describe('A reader of the light edition', () => {
  const light = { cookie: 'edition=lite' };

  test.each([
    ['by hand', light],
    ['by hand, among other cookies', { cookie: 'theme=dark; edition=lite; a=b' }],
    ['by asking to save data', { 'save-data': 'on' }],
  ])('who chose it %s is led from a full page to its light one, and no cache keeps that', async (_, headers) => {
    await ask('/article/1');
    const led = await ask('/article/1?page=2&utm_source=x', { headers });
    expect(led).toMatchObject({ status: 307, body: '', headers: { location: '/lite/article/1?page=2&utm_source=x' } });
    expect(led.headers).toMatchObject({ 'cache-control': 'private, no-store', vary: 'Save-Data, Cookie' });
    expect((await ask('/', { method: 'HEAD', headers })).headers.location).toBe('/lite');
    expect((await ask('/article/1', { headers: { ...headers, 'if-none-match': '"x"' } })).status).toBe(307);
    expect(asked).toHaveLength(1);
  });

  test('who asks to save data and chose the full edition gets that', async () => {
    const { status } = await ask('/article/1', { headers: { 'save-data': 'on', cookie: 'edition=full' } });
    expect(status).toBe(200);
  });

  test.each<Record<string, string>>([
    { cookie: 'edition=' },
    { cookie: 'edition=heavy' },
    { cookie: 'my-edition=lite' },
    { 'save-data': 'off' },
    { 'save-data': '' },
    { 'save-data': 'only' },
  ])('who says nothing of the kind (%o) gets the full page', async (headers) => {
    expect((await ask('/article/1', { headers })).status).toBe(200);
  });

  test.each([
    '/feed.xml',
    '/section/a/feed.xml',
    '/robots.txt',
    '/icon.svg',
    '/api/v1/articles',
    '/desk',
    '/desk/sign-in',
    '/lite/article/1',
  ])('gets %s where it is', async (path) => {
    expect((await ask(path, { headers: { ...light, 'save-data': 'on' } })).status).toBe(200);
  });

  test('has his form taken where he sent it', async () => {
    expect((await ask('/article/1', { method: 'POST', body: 'name=x', headers: light })).status).toBe(200);
  });

  test('gets a light page that is kept, and that may fetch nothing but what is in it', async () => {
    const [first] = [await ask('/lite/article/1'), await ask('/lite/article/1')];
    expect(asked).toHaveLength(1);
    expect(first.body).toMatch(/^<p>(الخبر )+<\/p>$/);
    expect(first.headers).toMatchObject({ 'cache-control': 'public, no-cache', vary: 'Accept-Encoding' });
    expect(first.headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^' ]+'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
  });

  test('is told in a light page that an address leads nowhere or cannot be read', async () => {
    expect(await ask('/lite/missing')).toMatchObject({ status: 404, body: '<h1>light 404</h1>' });
    expect(await ask('/lite/errors/500')).toMatchObject({ status: 404, body: '<h1>light 404</h1>' });
    expect(await ask('/lite/%D8')).toMatchObject({ status: 400, body: '<h1>light 400</h1>' });
    expect(asked.map(({ url }) => url)).toEqual(['/lite/missing']);
  });
});

describe('A form of the light edition', () => {
  test('that cannot be stored now comes back in a light page with what was typed', async () => {
    const answer = await ask('/lite/unstorable', { method: 'POST', body: 'body=x' });
    expect(answer).toMatchObject({ status: 503, body: '<h1>light with what Salma typed</h1>', headers: { 'retry-after': '10' } });
  });
});

describe('A link that chooses an edition', () => {
  test.each([
    ['/lite?keep=1', '/lite', 'lite'],
    ['/lite/search?q=a+b&keep=1&page=2', '/lite/search?q=a+b&page=2', 'lite'],
    ['/?keep=1', '/', 'full'],
    ['/article/1?keep=1', '/article/1', 'full'],
  ])('%s leads to %s and keeps the choice for a year, and nothing of the reader', async (path, location, edition) => {
    const led = await ask(path, { headers: { cookie: 'edition=lite', 'save-data': 'on' } });
    expect(led).toMatchObject({ status: 303, headers: { location, 'cache-control': 'private, no-store' } });
    expect(led.headers['set-cookie']).toEqual([`edition=${edition}; Path=/; Max-Age=31536000; SameSite=Lax`]);
    expect(asked).toEqual([]);
  });

  test('keeps it for TLS only where the reader came by TLS', async () => {
    const { headers } = await ask('/lite?keep=1', { headers: { 'x-forwarded-proto': 'https' } });
    expect(headers['set-cookie']).toEqual(['edition=lite; Path=/; Max-Age=31536000; SameSite=Lax; Secure']);
  });

  test('fetched ahead by the browser chooses nothing', async () => {
    const ahead = await ask('/lite?keep=1', { headers: { 'sec-purpose': 'prefetch' } });
    expect(ahead.status).toBe(503);
    expect(ahead.headers).not.toHaveProperty('set-cookie');
    expect(ahead.headers).not.toHaveProperty('location');
  });

  test.each(['//evil.example/?keep=1', '/\\evil.example?keep=1', '/lite//evil.example?keep=1', '///evil.example?keep=1'])(
    '%s does not lead to another site',
    async (path) => {
      expect((await ask(path)).headers.location).toMatch(/^\/(?![/\\])/);
    },
  );

  test('says nothing at the desk, to programs or in a form', async () => {
    for (const path of ['/desk?keep=1', '/api/v1/articles?keep=1'])
      expect((await ask(path)).headers, path).not.toHaveProperty('set-cookie');
    expect((await ask('/article/1?keep=1', { method: 'POST', body: 'x' })).status).toBe(200);
  });
});

describe('What goes wrong', () => {
  test('an address that leads nowhere has our page', async () => {
    expect(await ask('/missing')).toMatchObject({ status: 404, body: '<h1>404</h1>' });
    expect(await ask('/errors/500')).toMatchObject({ status: 404, body: '<h1>404</h1>' });
  });

  test('an address that is no text is a bad request', async () => {
    expect(await ask('/%D8')).toMatchObject({ status: 400, body: '<h1>400</h1>' });
    expect(await ask('/api/v1/%ff')).toMatchObject({ status: 400, headers: { 'content-type': 'application/problem+json; charset=utf-8' } });
    expect(asked).toEqual([]);
  });

  test('while the database is away the page says to come back, and nothing of the inside', async () => {
    const down = await ask('/down');
    expect(down).toMatchObject({
      status: 503,
      body: '<h1>503</h1>',
      headers: { 'retry-after': '10', 'cache-control': 'private, no-store' },
    });
  });

  test('pages that are kept are read on while the database is away', async () => {
    await ask('/article/1');
    await ask('/down');
    expect((await ask('/article/1')).status).toBe(200);
  });

  test.each(['/throws', '/hangs-up'])(
    'a page that breaks (%s) is an error page, is on record, and the next request is answered',
    async (path) => {
      failures.length = 0;
      expect(await ask(path)).toMatchObject({ status: 500, body: '<h1>500</h1>' });
      expect(failures).toHaveLength(1);
      expect((await ask('/article/1')).status).toBe(200);
    },
  );

  test('what is no HTTP is answered with a page too', async () => {
    const socket = connect(port, '127.0.0.1').end('سلام\r\n\r\n');
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n[^]*<h1>400<\/h1>$/);
  });
});

describe('The public API', () => {
  test('is kept like a page, by the parameters that it knows', async () => {
    await ask('/api/v1/articles?limit=5&utm_source=x');
    await ask('/api/v1/articles?limit=5');
    await ask('/api/v1/articles?limit=6');
    expect(asked.map(({ url }) => url)).toEqual(['/api/v1/articles?limit=5', '/api/v1/articles?limit=6']);
  });
});
