import { spawn } from 'node:child_process';
import { createServer as createProbe } from 'node:net';
import { env, EnvError } from '#lib/env.ts';
import { say, step } from './say.ts';

/** A start that cannot go on, in one line that says what to do. */
class Stop extends Error {}

const dev = process.argv.includes('--dev');
const began = Date.now();

try {
  await start();
} catch (error) {
  if (error instanceof EnvError) say.stop(`wrong variable: ${error.message}`);
  else if (error instanceof Stop) say.stop(error.message);
  else say.stop(`the start failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

async function start() {
  const { PORT, HOST, WORKER } = env();
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production' });
  if (WORKER !== 'only') await checkPort(PORT, HOST);
  const { openDataDir } = await import('./data-dir.ts');
  const data = await openDataDir().catch((error: Error) => Promise.reject(new Stop(error.message)));
  let closing = false;
  // What was opened last is closed first.
  const endings = [data.close];
  const close = async () => {
    if (closing) return;
    closing = true;
    for (const end of endings.toReversed()) await end();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void close());
  process.on('disconnect', () => void close());

  const { prepareDatabase } = await import('./prepare-database.ts');
  const admin = await prepareDatabase(data.url).catch(async (error) => {
    await data.close();
    throw error;
  });
  const seconds = () => (Date.now() - began) / 1000;
  if (WORKER !== 'only') {
    if (dev) await (await import('./fonts.ts')).subsetFonts();
    else await build();
    const { serve } = await import('./serve.ts');
    endings.push(await serve({ port: PORT, host: HOST, databaseUrl: data.url, dev }));
  }
  if (WORKER !== 'off') {
    const { startWorker } = await import('./worker.ts');
    endings.push(await startWorker(data.url));
  }
  if (WORKER === 'only') say.working(seconds());
  else say.ready({ port: PORT, seconds: seconds(), admin });
}

async function checkPort(port: number, host: string) {
  await new Promise<void>((done, fail) => {
    const probe = createProbe()
      .once('error', (error: NodeJS.ErrnoException) => {
        const why =
          error.code === 'EADDRINUSE'
            ? 'is in use by another program'
            : error.code === 'EACCES'
              ? 'needs more rights'
              : `cannot be opened (${error.code})`;
        fail(new Stop(`port ${port} on ${host} ${why}: free it, or choose another with PORT=…`));
      })
      .listen(port, host, () => probe.close(() => done()));
  });
}

async function build() {
  const { buildIsFresh, markBuilt } = await import('./build-stamp.ts');
  if (buildIsFresh()) return;
  await step('Building the pages (about a minute, once for each version)', async () => {
    const { subsetFonts } = await import('./fonts.ts');
    await subsetFonts();
    let said = '';
    const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
    const code = await new Promise((done) => child.once('close', done));
    if (code !== 0) throw new Stop(`the build failed:\n${said.slice(-3000)}`);
    const { buildIslands } = await import('./islands.ts');
    await buildIslands();
    markBuilt();
  });
}
