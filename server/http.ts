import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { sessionCookie } from '#features/accounts/auth.ts';
import { ownCookie } from '#features/comments/own-comments.ts';
import { addressBehind, clientHeader } from '#lib/client-address.ts';
import { hasLightPage, isLight, lightOf, type Edition } from '#lib/edition.ts';
import { segment } from '#lib/params.ts';
import { problem } from '#lib/problem.ts';
import type { Seen } from './count-reads.ts';
import { finishHtml } from './finish-html.ts';
import { leadToEdition } from './lead-to-edition.ts';
import type { Answer, NextSocket, Question } from './next-socket.ts';
import { finish, type PageStore, type Encoding, type Fill, type Finished } from './page-store.ts';
import { islandsPath, type IslandFile } from './islands.ts';
import { deskHeaders, fileHeaders, lightHeaders, readingHeaders, readingHeadersInDevelopment } from './security-headers.ts';
import { workerPath } from './service-worker.ts';

export interface ServerOptions {
  next: NextSocket;
  store: PageStore;
  /** Files of `public/`, by address. */
  publicFiles: Set<string>;
  /** The islands as they are now. */
  islands: () => Promise<IslandFile>;
  /** The service worker's script. */
  serviceWorker: Buffer;
  /** Told of every answer, to count who reads what. */
  onAnswer: (seen: Seen) => void;
  /** The page for a status that Next could not answer itself. */
  errorPage: (status: number, edition: Edition) => Buffer;
  isDatabaseUp: () => Promise<boolean>;
  trustedProxies: number;
  dev: boolean;
  log: (error: unknown, message: string) => void;
}

type Kind = 'static' | 'reading' | 'light' | 'desk' | 'api';

const largestBody = 256 * 1024;
const keptParameters = ['page', 'q', 'section', 'from', 'to', 'sort', 'reply', 'limit', 'tag', 'cursor'];

/** Our HTTP server: kept pages at once, everything else through Next, finished on its way out. */
export function createHttpServer(options: ServerOptions): Server {
  const server = createServer((req, res) => {
    answer(req, res, options).catch((error) => {
      options.log(error, 'a request failed');
      if (res.headersSent) res.destroy();
      else sendError(res, 500, kindOf(req.url ?? '/', options), options);
    });
  });
  // What is no HTTP at all still gets a page that says so.
  server.on('clientError', (_, socket) => {
    if (!socket.writable) return;
    const body = options.errorPage(400, 'full');
    socket.end(
      Buffer.concat([
        Buffer.from(
          `HTTP/1.1 400 Bad Request\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n`,
        ),
        body,
      ]),
    );
  });
  return server;
}

async function answer(req: IncomingMessage, res: ServerResponse, options: ServerOptions) {
  const { store } = options;
  const url = req.url ?? '/';
  const kind = kindOf(url, options);
  const led = isPage(kind) && isRead(req) ? leadToEdition(url, req.headers) : null;
  if (led) return send(req, res, await finish(led), options.trustedProxies);
  const anonymous = kind !== 'desk' && isRead(req) && !isPersonal(req);
  const key = keyOf(url);
  const page =
    !anonymous || options.dev
      ? await finish(await ask(req, kind, options))
      : await store.getOrFill(key, () => ask(anonymousVersion(key), kind, options));
  send(req, res, page, options.trustedProxies);
  if (isPage(kind))
    options.onAnswer({
      method: req.method!,
      url,
      status: page.status,
      headers: req.headers,
      address: addressOf(req, options.trustedProxies),
    });
}

/** What readers get: finished, without the framework. */
const isPage = (kind: Kind) => kind === 'reading' || kind === 'light';

const isRead = (req: IncomingMessage) => req.method === 'GET' || req.method === 'HEAD';

/** Whether the answer may hold what only this reader may see. */
const isPersonal = (req: Pick<IncomingMessage, 'headers'>) => {
  const cookie = req.headers.cookie;
  return cookie !== undefined && (cookie.includes(ownCookie) || cookie.includes(sessionCookie));
};

/** The request that fills the store: nothing of the one who happened to ask first is in it. */
const anonymousVersion = (key: string) => ({ method: 'GET', url: key, headers: { host: 'localhost' } });

function kindOf(url: string, { publicFiles }: ServerOptions): Kind {
  const path = url.split('?', 1)[0]!;
  if (path.startsWith('/_next/static/') || path.startsWith(islandsPath) || path === workerPath || publicFiles.has(path)) return 'static';
  // These pages of the desk need no script: they are finished like reading pages.
  if (path === '/desk/sign-in' || path === '/desk/front') return 'reading';
  if (path === '/desk' || path.startsWith('/desk/') || path.startsWith('/_next/')) return 'desk';
  if (path.startsWith('/api/') || path === '/metrics') return 'api';
  if (isLight(path)) return 'light';
  return 'reading';
}

/** The address with the parameters that pages know, in one order: a campaign's tail does not make another page. */
function keyOf(url: string): string {
  const at = url.indexOf('?');
  if (at < 0) return url;
  const given = new URLSearchParams(url.slice(at));
  const kept = new URLSearchParams();
  for (const name of keptParameters) if (given.get(name)) kept.set(name, given.get(name)!);
  return kept.size ? `${url.slice(0, at)}?${kept}` : url.slice(0, at);
}

/** Asks Next, and makes of its answer what goes out. */
async function ask(
  req: Pick<IncomingMessage, 'method' | 'url' | 'headers'> & Partial<IncomingMessage>,
  kind: Kind,
  options: ServerOptions,
): Promise<Fill> {
  const dead = (status: number): Fill => ({ ...plainError(status, kind, options), tags: new Set() });
  if (/^(?:\/lite)?\/errors\//.test(req.url!)) return dead(404);
  if (segment(req.url!.split('?', 1)[0]!) === null) return dead(400);
  if (req.url!.startsWith(islandsPath)) return (await islandsAnswer(req.url!, options)) ?? dead(404);
  if (kind === 'static' && req.url!.split('?', 1)[0] === workerPath) return workerAnswer(options);
  const body = await readBody(req);
  if (body === 'too-large') return dead(413);
  const nonce = randomBytes(16).toString('base64');
  // In development every page has the framework's scripts.
  const scripted = kind === 'desk' || options.dev;
  const unscripted = kind === 'light' ? lightHeaders : readingHeaders;
  const security = !scripted ? unscripted : kind === 'desk' ? deskHeaders(nonce, options.dev) : readingHeadersInDevelopment(nonce);
  const question: Question = { method: req.method!, url: req.url!, headers: questionHeaders(req, options), body };
  if (scripted) question.headers['content-security-policy'] = security['Content-Security-Policy'];
  if (isPage(kind)) delete question.headers['rsc'];

  const answer = await options.next.ask(question);
  if (answer.status >= 500 && kind !== 'api') {
    const status = (await options.isDatabaseUp()) && !answer.context.formReply ? 500 : 503;
    return answer.context.formReply ? { ...dead(status), body: await pageWithForm(status, kind, answer, options) } : dead(status);
  }
  // What Next leaves to its script in the browser (404, 403) is a page of ours instead.
  if (answer.status >= 400 && answer.body.includes('id="__next_error__"')) return dead(answer.status);
  const html = /^text\/html/.test(answer.headers['content-type'] ?? '');
  return {
    status: answer.context.status && html && answer.status === 200 ? answer.context.status : answer.status,
    headers: { ...answerHeaders(answer, kind, security, options.dev, isPersonal(req)), vary: varyOf(req.url!) },
    body: html && isPage(kind) && !options.dev ? Buffer.from(await finishHtml(answer.body.toString('utf8'))) : answer.body,
    // What sets a cookie is for one reader.
    tags: kind === 'static' ? new Set(['static']) : answer.headers['set-cookie'] ? new Set() : answer.context.tags,
    until: answer.context.until,
  };
}

/** The islands' module under its own address; under any other there is nothing. */
async function islandsAnswer(url: string, { islands, dev }: ServerOptions): Promise<Fill | undefined> {
  const { address, body } = await islands();
  if (url.split('?', 1)[0] !== address) return undefined;
  const headers = {
    ...fileHeaders,
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': dev ? 'no-store' : 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
  };
  return { status: 200, headers, body, tags: new Set(['static']) };
}

const editionOf = (kind: Kind): Edition => (kind === 'light' ? 'lite' : 'full');

/** Where Next has the error page of an edition. Nobody else is given this address. */
export const errorAddress = (status: number, edition: Edition): string =>
  edition === 'lite' ? lightOf(`/errors/${status}`) : `/errors/${status}`;
/** Browsers ask for it anew each time, and keep it where it has not changed. */
const workerAnswer = ({ serviceWorker }: ServerOptions): Fill => ({
  status: 200,
  headers: { ...fileHeaders, 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache', vary: 'Accept-Encoding' },
  body: serviceWorker,
  tags: new Set(['static']),
});

/** The error page with what somebody had typed into a form: nothing typed is lost because we could not store it. */
async function pageWithForm(status: number, kind: Kind, { context }: Answer, { next }: ServerOptions): Promise<Buffer> {
  const page = await next.ask({ method: 'GET', url: errorAddress(status, editionOf(kind)), headers: { host: 'localhost' } }, context);
  return Buffer.from(await finishHtml(page.body.toString('utf8')));
}

/** The request's headers for Next: what only we may say is ours, the rest is the reader's. */
function questionHeaders(req: Pick<IncomingMessage, 'headers'> & Partial<IncomingMessage>, { trustedProxies }: ServerOptions) {
  const headers = { ...req.headers };
  for (const name of Object.keys(headers))
    if (name.startsWith('x-warraq-') || name.startsWith('x-middleware') || hopByHop.has(name)) delete headers[name];
  if (req.socket) headers[clientHeader] = addressOf(req, trustedProxies);
  if (trustedProxies === 0)
    for (const name of ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port']) delete headers[name];
  return headers;
}

/** The reader's address, behind our own proxies. */
function addressOf({ socket, headers }: Pick<IncomingMessage, 'headers'> & Partial<IncomingMessage>, trustedProxies: number): string {
  const forwarded = headers['x-forwarded-for'];
  return addressBehind(socket?.remoteAddress ?? '127.0.0.1', Array.isArray(forwarded) ? forwarded.join() : forwarded, trustedProxies);
}

const hopByHop = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'te',
  'trailer',
  'proxy-connection',
  'expect',
  'content-length',
]);
const oursToSay = new Set([
  ...hopByHop,
  'etag',
  'vary',
  'cache-control',
  'x-nextjs-cache',
  'x-nextjs-prerender',
  'x-nextjs-stale-time',
  'link',
  'date',
  'accept-ranges',
  'last-modified',
]);

function answerHeaders(
  { status, headers, context }: Answer,
  kind: Kind,
  security: Record<string, string>,
  dev: boolean,
  personal: boolean,
): Record<string, string> {
  const kept: Record<string, string> = { ...security };
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !oursToSay.has(name)) kept[name] = Array.isArray(value) ? value.join('\n') : value;
  }
  if (context.retryAfter) kept['retry-after'] = String(context.retryAfter);
  kept['cache-control'] =
    dev && headers['cache-control'] ? headers['cache-control'] : cacheControl(kind, status, context.tags.size > 0 && !personal, headers);
  return kept;
}

/** A reader who saves data is led elsewhere from a page of the full edition, so a shared cache must tell the two apart. */
const varyOf = (url: string) => (hasLightPage(url) ? 'Accept-Encoding, Save-Data' : 'Accept-Encoding');

/** Browsers keep a page but ask whether it still stands; what has a digest in its name stands for ever. */
function cacheControl(kind: Kind, status: number, shared: boolean, headers: Answer['headers']): string {
  if (kind === 'static' && status === 200)
    return String(headers['cache-control']).includes('immutable') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600';
  if (kind === 'desk') return 'private, no-store';
  return shared && status === 200 && !headers['set-cookie'] ? 'public, no-cache' : 'private, no-cache';
}

/** Whether the reader came by TLS, which a trusted proxy ended. */
const isTls = (req: IncomingMessage, trustedProxies: number) => trustedProxies > 0 && req.headers['x-forwarded-proto'] === 'https';

const secured = (cookie: string) => (/;\s*secure/i.test(cookie) ? cookie : `${cookie}; Secure`);

function send(req: IncomingMessage, res: ServerResponse, page: Finished, trustedProxies: number) {
  const encoding = encodingFor(req.headers['accept-encoding']);
  const { body, etag } = page.bodies[encoding];
  const { 'set-cookie': cookies, ...headers } = page.headers;
  if (cookies)
    res.setHeader(
      'Set-Cookie',
      cookies.split('\n').map((cookie) => (isTls(req, trustedProxies) ? secured(cookie) : cookie)),
    );
  if (page.status === 200 && isRead(req) && req.headers['if-none-match']?.includes(etag)) {
    res.writeHead(304, { ...headers, etag }).end();
    return;
  }
  const encoded = encoding !== 'identity' && body !== page.bodies.identity.body;
  res.writeHead(page.status, {
    ...headers,
    ...(page.status === 200 && { etag }),
    ...(encoded && { 'content-encoding': encoding }),
    'content-length': body.length,
  });
  res.end(req.method === 'HEAD' ? undefined : body);
}

/** The best encoding that the browser takes; one with `q=0` it does not take (RFC 9110, 12.5.3). */
const encodingFor = (accepted = ''): Encoding => (takes(accepted, brotli) ? 'br' : takes(accepted, gzip) ? 'gzip' : 'identity');

const takes = (accepted: string, encoding: RegExp) => {
  const weight = encoding.exec(accepted);
  return weight !== null && !/^0(\.0*)?$/.test(weight[1] ?? '1');
};
const brotli = /\bbr\b(?:\s*;\s*q=([\d.]+))?/;
const gzip = /\bgzip\b(?:\s*;\s*q=([\d.]+))?/;

async function readBody(req: Partial<IncomingMessage>): Promise<Buffer | undefined | 'too-large'> {
  if (!req.socket || req.method === 'GET' || req.method === 'HEAD') return undefined;
  if (Number(req.headers!['content-length'] ?? 0) > largestBody) return 'too-large';
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as IncomingMessage) {
    size += (chunk as Buffer).length;
    if (size > largestBody) return 'too-large';
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function plainError(status: number, kind: Kind, { errorPage }: ServerOptions): Omit<Fill, 'tags'> {
  const retry: Record<string, string> = status === 503 ? { 'retry-after': '10' } : {};
  const headers = { ...(kind === 'light' ? lightHeaders : readingHeaders), ...retry, 'cache-control': 'private, no-store' };
  if (kind === 'api')
    return {
      status,
      headers: { ...headers, 'content-type': 'application/problem+json; charset=utf-8' },
      body: Buffer.from(JSON.stringify(problem(status))),
    };
  return { status, headers: { ...headers, 'content-type': 'text/html; charset=utf-8' }, body: errorPage(status, editionOf(kind)) };
}

function sendError(res: ServerResponse, status: number, kind: Kind, options: ServerOptions) {
  const { headers, body } = plainError(status, kind, options);
  res.writeHead(status, { ...headers, 'content-length': body.length }).end(body);
}
