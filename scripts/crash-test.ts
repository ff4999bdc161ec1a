// Posts 200 comments, eight at a time, while the server and the database are killed with `kill -9` at random moments, and then
// counts: every comment that was answered 202 must be there, once, as pending, and none may be public. Random by a printed seed.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '#lib/postgres/embedded.ts';

const comments = 200;
const concurrency = 8;
const kills = 8;
const seed = Number(process.argv[2] ?? Date.now() % 100_000);

let state = seed;
/** A number from 0 to 1 (mulberry32), the same row for the same seed. */
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}

const dataDir = mkdtempSync(join(tmpdir(), 'warraq-crash-'));
const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const accepted = new Map<string, string>();
let posting = true;
let server = await startServer();
const killing = killNowAndThen();
const queue = Array.from({ length: comments }, (_, i) => i);
await Promise.all(
  Array.from({ length: concurrency }, async () => {
    for (let i = queue.shift(); i !== undefined; i = queue.shift()) await post(i);
  }),
);
posting = false;
const killed = await killing;
const failures = await count();
server.kill('SIGTERM');
await new Promise((done) => server.once('exit', done));
rmSync(dataDir, { recursive: true, force: true });
console.log(
  `seed ${seed}: ${accepted.size} of ${comments} answered 202; killed: server ${killed.server}, database ${killed.database} times`,
);
console.log(failures.length ? failures.join('\n') : 'every accepted comment is there once, as pending; none is public');
process.exit(failures.length ? 1 : 0);

/** Posts one comment until it is accepted: a client that got no answer asks again with the same key. */
async function post(i: number) {
  const body = JSON.stringify({ name: `سلمى ${i}`, email: 'salma@example.com', body: `تعليق رقم ${i}` });
  const headers = { 'content-type': 'application/json', 'idempotency-key': `crash-${seed}-${i}`, 'x-forwarded-for': `203.0.${i}.1` };
  for (let attempt = 0; attempt < 300; attempt++) {
    // A little spread, so that the kills fall among the posts and not after them.
    await wait(50 + random() * 250);
    const answer = await fetch(`${origin}/api/v1/articles/1/comments`, {
      method: 'POST',
      headers,
      body,
      signal: AbortSignal.timeout(10_000),
    }).catch(() => null);
    if (answer?.status !== 202) continue;
    accepted.set(`تعليق رقم ${i}`, ((await answer.json()) as { id: string }).id);
    return;
  }
}

async function killNowAndThen() {
  const killed = { server: 0, database: 0 };
  for (let i = 0; i < kills && posting; i++) {
    await wait(300 + random() * 900);
    if (i % 2) {
      process.kill(Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
      killed.database++;
    } else {
      process.kill((JSON.parse(readFileSync(join(dataDir, 'owner.json'), 'utf8')) as { pid: number }).pid, 'SIGKILL');
      await new Promise((done) => (server.exitCode === null ? server.once('exit', done) : done(null)));
      killed.server++;
      server = await startServer();
    }
  }
  return killed;
}

async function startServer(): Promise<ChildProcess> {
  const env = { ...process.env, DATABASE_URL: '', DATA_DIR: dataDir, PORT: String(port), TRUST_PROXY: '1', SEED: 'demo' };
  const child = spawn('node', ['scripts/start.mjs'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const until = Date.now() + 180_000;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the server stopped with ${child.exitCode}`);
    const ready = await fetch(`${origin}/api/ready`, { signal: AbortSignal.timeout(2000) }).catch(() => null);
    if (ready?.ok) return child;
    await wait(100);
  }
  throw new Error('the server did not become ready');
}

async function count(): Promise<string[]> {
  await wait(500);
  const client = new pg.Client({ connectionString: readFileSync(join(dataDir, 'postgres.url'), 'utf8') });
  await client.connect();
  const { rows } = await client.query<{ id: string; body: string; status: string; n: number }>(
    `SELECT id, body, status::text, count(*) OVER (PARTITION BY body)::int AS n FROM "Comment" WHERE body LIKE 'تعليق رقم %'`,
  );
  await client.end();
  const stored = new Map(rows.map((row) => [row.body, row]));
  const failures = rows.filter((row) => row.n !== 1).map((row) => `stored ${row.n} times: ${row.body}`);
  if (accepted.size !== comments) failures.push(`only ${accepted.size} of ${comments} were ever answered 202`);
  for (const [body, id] of accepted) {
    const row = stored.get(body);
    if (row?.id !== id) failures.push(`answered 202 and not there: ${body}`);
    else if (row.status !== 'PENDING') failures.push(`not pending: ${body}`);
  }
  const page = await (await fetch(`${origin}/article/1`)).text();
  const api = await (await fetch(`${origin}/api/v1/articles/1/comments`)).text();
  if (/تعليق رقم/.test(page + api)) failures.push('a pending comment is public');
  return failures;
}
