import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { scratchDirectory } from '#lib/testing/database.ts';
import { DataDirInUse, runningPostgres, startEmbedded, type EmbeddedPostgres } from './embedded.ts';

// One cluster for the whole file: each test finds what the one before it left.
let dataDir = '';
let running: EmbeddedPostgres | undefined;

const start = async () => (running = await startEmbedded(dataDir, 'a secret of nobody'));
const stop = async () => {
  await running?.stop();
  running = undefined;
};

beforeAll(async () => {
  dataDir = scratchDirectory();
  const { url } = await start();
  await ask(url, 'CREATE TABLE letter (from_whom text)');
});
afterAll(stop);

async function ask(url: string, query: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ from_whom: string }>(query);
    return rows.map((row) => row.from_whom);
  } finally {
    await client.end();
  }
}

const write = (url: string, whom: string) => ask(url, `INSERT INTO letter VALUES ('${whom}')`);
const letters = (url: string) => ask(url, 'SELECT from_whom FROM letter ORDER BY 1');
const postmaster = () => parseInt(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8'));

/** The PostgreSQL processes over our directory that run now. */
const processes = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(join(dataDir, 'postgres'));
      } catch {
        return false;
      }
    });

describe('The PostgreSQL that comes with the product', () => {
  test('what Salma wrote is there after the next start', async () => {
    await write(running!.url, 'Salma');
    await stop();
    expect(processes()).toEqual([]);
    const { url } = await start();
    expect(await letters(url)).toEqual(['Salma']);
  });

  test('asks for the password, and does not listen to the network', async () => {
    const { url } = running!;
    const wrong = Object.assign(new URL(url), { password: 'guessed' }).href;
    await expect(letters(wrong)).rejects.toThrow(/password authentication failed/);
    expect(await ask(url, `SELECT setting AS from_whom FROM pg_settings WHERE name = 'listen_addresses'`)).toEqual(['127.0.0.1']);
    expect(await ask(url, `SELECT setting AS from_whom FROM pg_settings WHERE name = 'fsync'`)).toEqual(['on']);
  });

  test('a second start over the same directory is refused, and harms nothing', async () => {
    await expect(startEmbedded(dataDir, 'another')).rejects.toThrow(DataDirInUse);
    await expect(startEmbedded(dataDir, 'another')).rejects.toMatchObject({ pid: process.pid });
    expect(await letters(running!.url)).toEqual(['Salma']);
  });

  test('a command beside the server is told where the database is', () => {
    expect(runningPostgres(dataDir)).toBe(running!.url);
  });

  test('killed with -9 it comes back by itself, at the same address, with everything that was written', async () => {
    const { url } = running!;
    await write(url, 'Idris');
    const killed = postmaster();
    process.kill(killed, 'SIGKILL');
    await vi.waitFor(async () => expect(await letters(url)).toEqual(['Idris', 'Salma']), { timeout: 15_000, interval: 50 });
    expect(postmaster()).not.toBe(killed);
  });

  test('stopped while it is coming back, it is stopped', async () => {
    const killed = postmaster();
    process.kill(killed, 'SIGKILL');
    await vi.waitFor(() => expect(postmaster()).not.toBe(killed), { timeout: 5000, interval: 1 });
    await stop();
    expect(processes()).toEqual([]);
  });

  test('nobody is told of a database that is no longer, or not yet, there', async () => {
    expect(runningPostgres(dataDir)).toBeNull();
    const starting = start();
    expect(runningPostgres(dataDir)).toBeNull();
    await starting;
    expect(runningPostgres(dataDir)).toBe(running!.url);
  });

  test('what a killed Warraq left running is ended, and nothing is lost', async () => {
    await stop();
    const begin = `
      import { startEmbedded } from '#lib/postgres/embedded.ts';
      const { url } = await startEmbedded(process.argv[1], 'a secret of nobody');
      console.log(url);`;
    const warraq = spawn(process.execPath, ['--input-type=module', '--eval', begin, dataDir], {
      cwd: join(import.meta.dirname, '../..'),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [url] = (await once(warraq.stdout, 'data')) as [Buffer];
    await write(String(url).trim(), 'Naila');
    warraq.kill('SIGKILL');
    await once(warraq, 'exit');
    const orphan = postmaster();

    const fresh = await start();
    expect(await letters(fresh.url)).toEqual(['Idris', 'Naila', 'Salma']);
    expect(postmaster()).not.toBe(orphan);
  });

  test('a start that fails says what PostgreSQL said, and leaves the directory free', async () => {
    await stop();
    await expect(startEmbedded(dataDir, 'x', ['no_such_setting=1'])).rejects.toThrow(/did not start: [^]*no_such_setting/);
    const { url } = await start();
    expect(await letters(url)).toEqual(['Idris', 'Naila', 'Salma']);
  });
});
