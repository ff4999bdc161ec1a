import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the product reads; whoever runs the tests may have some of it set for their own site. */
const variables =
  /^(PORT|HOST|DATABASE_.*|REDIS_URL|DATA_DIR|SITE_.*|SMTP_URL|MAIL_FROM|ADMIN_.*|WARRAQ_SECRET|TRUST_PROXY|WORKER|SEED|LOG_LEVEL|METRICS_TOKEN|NODE_ENV)$/;

/**
 * Starts the real product in its production build over a data directory of its own, as `npm start` does, and hands its environment on to
 * the tests. Returns what stops it and clears its data away.
 */
export default async function startProduct(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'warraq-e2e-'));
  const port = await freePort();
  for (const name of Object.keys(process.env)) if (variables.test(name)) delete process.env[name];
  Object.assign(process.env, {
    PORT: String(port),
    HOST: '127.0.0.1',
    SITE_URL: `http://127.0.0.1:${port}`,
    DATA_DIR: dataDir,
    SEED: 'demo',
    ADMIN_EMAIL: 'nadia@example.com',
    ADMIN_PASSWORD: 'a-door-for-nadia',
    // Tests say by X-Forwarded-For from which network a reader comes.
    TRUST_PROXY: '1',
  });
  const server = fork('server/main.ts', { execArgv: ['--disable-warning=ExperimentalWarning'], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  await ready(server);
  return async () => {
    const ended = new Promise((done) => server.once('exit', done));
    if (server.exitCode === null && server.kill('SIGTERM')) await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/** Waits until the product says that it is ready; shows what it says on the way, since a build takes its time. */
function ready(server: ChildProcess): Promise<void> {
  let said = '';
  return new Promise((done, fail) => {
    server.once('exit', (code) => fail(new Error(`the product ended with ${code} instead of starting:\n${said}`)));
    const listen = (chunk: Buffer) => {
      said += String(chunk);
      process.stderr.write(chunk);
      if (said.includes('Warraq is ready')) done();
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
  });
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}
