import { bound, fetchToKeep, isFile, keepPage, shelves, sweep } from './keep.ts';
import { queueName, sendWritten } from './queue.ts';

/** What a service worker's events have beyond those of a page (Service Workers, W3C; Background Sync, WICG). */
interface WorkerEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
  tag: string;
}

const worker = self as unknown as {
  addEventListener: (type: string, listen: (event: WorkerEvent) => void) => void;
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void> };
};

/** How long a page may take before the kept one is given, in milliseconds. */
const patience = 3000;

/** Pages that are there without a network from the first visit on. */
const always = ['/', '/saved', '/offline'];

worker.addEventListener('install', (event) => event.waitUntil(prepare()));
worker.addEventListener('activate', (event) => event.waitUntil(sweep().then(() => worker.clients.claim())));
worker.addEventListener('sync', (event) => {
  if (event.tag === queueName) event.waitUntil(sendAll());
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET') return;
  if (request.destination === 'image') return event.respondWith(givePicture(request));
  if (url.origin !== location.origin) return;
  if (isFile(url.pathname)) return event.respondWith(giveFile(request));
  if (request.mode === 'navigate' && !/^\/(desk|api|lite)(\/|$)/.test(url.pathname)) event.respondWith(givePage(event, url));
});

async function prepare() {
  await Promise.all(always.map((path) => fetchToKeep('pages', path, path === '/')));
  await worker.skipWaiting();
}

/** A sync that fails is tried again by the browser. */
async function sendAll() {
  if (!(await sendWritten())) throw new Error('comments still wait');
}

/** The page from the network; where that is slow or away, the kept one; else the page that says what can be read. */
async function givePage(event: WorkerEvent, { pathname, search }: URL): Promise<Response> {
  const fromNetwork = fetch(event.request);
  const kept = search === '' ? () => caches.match(pathname, { ignoreVary: true }) : () => Promise.resolve(undefined);
  const slow = new Promise<undefined>((done) => setTimeout(done, patience));
  const answer = await Promise.race([fromNetwork, slow]).catch(() => undefined);
  if (answer) {
    if (search === '') event.waitUntil(remember(pathname, answer.clone()));
    return answer;
  }
  return (await kept()) ?? (await fromNetwork.catch(() => undefined)) ?? (await caches.match('/offline')) ?? Response.error();
}

async function remember(path: string, answer: Response) {
  const saved = await caches.open(shelves.saved);
  if (await saved.match(path)) await keepPage('saved', path, answer.clone(), true);
  else await keepPage('pages', path, answer, path === '/');
}

async function giveFile(request: Request): Promise<Response> {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(shelves.files)).put(request, answer.clone());
  return answer;
}

/** A picture from the network, and the kept one where there is none. */
async function givePicture(request: Request): Promise<Response> {
  const answer = await fetch(request).catch(() => undefined);
  if (!answer) return (await caches.match(request, { ignoreVary: true })) ?? Response.error();
  if (answer.ok && new URL(request.url).origin === location.origin) {
    await (await caches.open(shelves.pictures)).put(request, answer.clone());
    await bound('pictures');
  }
  return answer;
}
