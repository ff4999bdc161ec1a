/** The caches of this version; others are removed when a new service worker takes over. */
export const shelves = { saved: 'saved-1', pages: 'pages-1', files: 'files-1', pictures: 'pictures-1' };

/** How many pages that were read, and pictures of them, are kept; what falls out first came in first. */
const bounds = { pages: 40, pictures: 80 };

/** Styles, fonts and scripts: their names carry their content, so what is kept is never old. */
export const isFile = (path: string): boolean => /^\/(_next\/static|islands|icons)\/|^\/icon\.svg$/.test(path);

/** Only an answer that the server would give to everybody is kept: what is one reader's says `private`. */
const isForAll = (answer: Response): boolean =>
  answer.ok && !answer.redirected && /\bpublic\b/.test(answer.headers.get('cache-control') ?? '');

/** Keeps a page that came, with the styles, fonts and scripts that it needs, and with its pictures where it is to be read without a network. */
export async function keepPage(shelf: keyof typeof shelves, path: string, answer: Response, withPictures: boolean): Promise<boolean> {
  if (!isForAll(answer) || !/^text\/html/.test(answer.headers.get('content-type') ?? '')) return false;
  const html = await answer.clone().text();
  const cache = await caches.open(shelves[shelf]);
  await cache.put(path, answer);
  await Promise.all(filesIn(html).map(keepFile));
  if (withPictures) await Promise.all(picturesIn(html).map((url) => keepPicture(shelf === 'saved' ? 'saved' : 'pictures', url)));
  if (shelf === 'pages') await bound('pages');
  return true;
}

/** Fetches a page as a stranger would, and keeps it. False: it could not be had. */
export async function fetchToKeep(shelf: 'saved' | 'pages', path: string, withPictures: boolean): Promise<boolean> {
  // `Purpose` says to the server that nobody reads this yet.
  const answer = await fetch(path, { credentials: 'omit', cache: 'no-cache', headers: { purpose: 'prefetch' } }).catch(() => null);
  return answer !== null && keepPage(shelf, path, answer, withPictures);
}

/** Removes what no kept page names any more, and the caches of other versions. */
export async function sweep() {
  const known = Object.values(shelves);
  for (const name of await caches.keys()) if (!known.includes(name)) await caches.delete(name);
  const needed = new Set<string>();
  for (const name of [shelves.saved, shelves.pages]) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const page = await cache.match(request);
      if (page?.headers.get('content-type')?.startsWith('text/html')) for (const file of filesIn(await page.text())) needed.add(file);
    }
  }
  const files = await caches.open(shelves.files);
  for (const path of [...needed].filter((path) => path.endsWith('.css')))
    for (const file of fontsIn((await (await files.match(path))?.text()) ?? '', path)) needed.add(file);
  for (const { url } of await files.keys()) if (!needed.has(new URL(url).pathname)) await files.delete(url);
}

/** Drops what came first where a shelf holds too much. */
export async function bound(shelf: keyof typeof bounds) {
  const cache = await caches.open(shelves[shelf]);
  const first = ['/', '/offline', '/saved'];
  const kept = (await cache.keys()).filter(({ url }) => !first.includes(new URL(url).pathname));
  for (const request of kept.slice(0, Math.max(0, kept.length - bounds[shelf]))) await cache.delete(request);
}

async function keepFile(path: string) {
  const cache = await caches.open(shelves.files);
  if (await cache.match(path)) return;
  const answer = await fetch(path).catch(() => null);
  if (!answer?.ok) return;
  await cache.put(path, answer.clone());
  if (path.endsWith('.css')) await Promise.all(fontsIn(await answer.text(), path).map(keepFile));
}

async function keepPicture(shelf: 'saved' | 'pictures', url: string) {
  const cache = await caches.open(shelves[shelf]);
  if (await cache.match(url)) return;
  const answer = await fetch(url, { mode: 'no-cors' }).catch(() => null);
  if (answer && (answer.ok || answer.type === 'opaque')) await cache.put(url, answer);
  if (shelf === 'pictures') await bound('pictures');
}

const filesIn = (html: string): string[] => unique(html.matchAll(/(?:href|src)="(\/[^"?]+)"/g)).filter(isFile);

const picturesIn = (html: string): string[] =>
  unique(html.matchAll(/<img[^>]*\ssrc="([^"]+)"/g)).map((url) => url.replaceAll('&amp;', '&'));

const fontsIn = (css: string, path: string): string[] =>
  unique(css.matchAll(/url\(["']?([^"')]+\.woff2)/g)).map((url) => new URL(url, new URL(path, location.origin)).pathname);

const unique = (found: Iterable<RegExpMatchArray>): string[] => [...new Set(Array.from(found, ([, text]) => text!))];
