import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import next from 'next';
import pg from 'pg';
import { env } from '#lib/env.ts';
import { log } from '#lib/log.ts';
import { setPageAssets } from '#lib/page-assets.ts';
import { tags } from '#lib/tags.ts';
import { forgetNames } from '#features/names/read-names.ts';
import { forgetOldBuckets } from '#lib/rate-limit.ts';
import { createHttpServer, errorAddress } from './http.ts';
import { addReads } from '#features/reads/add-reads.ts';
import { forgetReads } from '#features/reads/forget-reads.ts';
import { countReads } from './count-reads.ts';
import { finishHtml } from './finish-html.ts';
import { preloadedFonts } from './fonts.ts';
import { bundleIslands, readIslands } from './islands.ts';
import { openNextSocket } from './next-socket.ts';
import { PageStore } from './page-store.ts';
import { bundleServiceWorker } from './service-worker.ts';
import { listenToTags } from './tag-bus.ts';

interface Serve {
  port: number;
  host: string;
  databaseUrl: string;
  dev: boolean;
}

const errorStatuses = [400, 403, 404, 413, 429, 500, 503];

/** Serves the site. Returns what stops it: requests under way are answered first. */
export async function serve({ port, host, databaseUrl, dev }: Serve): Promise<() => Promise<void>> {
  const built = dev ? undefined : readIslands();
  const fonts = dev ? [] : preloadedFonts();
  /** In development they are bundled anew for every page, so that a change is there at the next reload. */
  const islands = async () => {
    const now = built ?? (await bundleIslands());
    setPageAssets({ islands: now.address, fonts });
    return now;
  };
  await islands();
  const app = next({ dev, dir: process.cwd(), hostname: 'localhost', port, quiet: !dev });
  await app.prepare();
  const handle = app.getRequestHandler();
  const socket = await openNextSocket(handle);
  const store = new PageStore();
  const errorPages = new Map<string, Buffer>();
  for (const address of errorStatuses.flatMap((status) => [errorAddress(status, 'full'), errorAddress(status, 'lite')])) {
    const { body } = await socket.ask({ method: 'GET', url: address, headers: { host: 'localhost' } });
    errorPages.set(address, Buffer.from(await finishHtml(body.toString('utf8'))));
  }
  const bus = listenToTags(
    databaseUrl,
    (changed) => {
      if (changed.includes(tags.names())) forgetNames();
      store.announce(changed);
    },
    () => {
      forgetNames();
      store.clear();
    },
  );
  const cleaning = setInterval(() => void Promise.all([forgetOldBuckets(), forgetReads()]).catch(() => {}), 3600_000);
  const reads = countReads(addReads);
  const flushing = setInterval(() => void reads.flush().catch(() => {}), 10_000);
  const server = createHttpServer({
    next: socket,
    store,
    publicFiles: new Set(
      readdirSync('public', { recursive: true, withFileTypes: true })
        .filter((f) => f.isFile())
        .map((f) => '/' + join(f.parentPath, f.name).split(sep).slice(1).join('/')),
    ),
    islands,
    errorPage: (status, edition) => errorPages.get(errorAddress(status, edition)) ?? errorPages.get(errorAddress(500, edition))!,
    serviceWorker: await bundleServiceWorker(),
    onAnswer: reads.see,
    isDatabaseUp: () => isUp(databaseUrl),
    trustedProxies: env().TRUST_PROXY,
    dev,
    log: (error, message) => log().error(error, message),
  });
  if (dev) server.on('upgrade', (...connection) => void app.getUpgradeHandler()(...connection));
  server.keepAliveTimeout = 65_000;
  server.requestTimeout = 30_000;
  server.headersTimeout = 15_000;
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, host, 1024, done));
  return async () => {
    clearInterval(cleaning);
    clearInterval(flushing);
    server.closeIdleConnections();
    await Promise.race([new Promise((done) => server.close(done)), new Promise((done) => setTimeout(done, 3000).unref())]);
    await reads.flush().catch(() => {});
    await bus.close();
    socket.close();
  };
}

async function isUp(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 1000, query_timeout: 1000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
