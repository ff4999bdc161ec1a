import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '#lib/postgres/embedded.ts';
import { isAlive } from '#lib/postgres/owner.ts';
import { databaseAt, templateName } from './database.ts';

const prefix = 'warraq-test-';

// What a test writes is thrown away, so nothing waits for the disk.
const hasty = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum=off',
  'max_connections=60',
  'shared_buffers=128MB',
];

/** Starts the one PostgreSQL of a test run, with a migrated template of which each test file gets a copy; returns what ends it. */
export default async function setup(project: TestProject) {
  sweep();
  const scratch = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  const forget = endWith(scratch);
  const postgres = await startEmbedded(join(scratch, 'shared'), 'only for tests', hasty);
  const close = async () => {
    await postgres.stop();
    forget();
    rmSync(scratch, { recursive: true, force: true });
  };
  try {
    await createTemplate(postgres.url);
  } catch (error) {
    await close();
    throw error;
  }
  project.provide('postgresUrl', postgres.url);
  project.provide('scratch', scratch);
  return close;
}

async function createTemplate(serverUrl: string) {
  const server = new pg.Client({ connectionString: serverUrl });
  await server.connect();
  await server.query(`CREATE DATABASE ${templateName}`);
  await server.end();
  // Prisma's engine holds the process that it runs in for ten seconds more; vitest's own must end with the last test.
  const url = databaseAt(serverUrl, templateName);
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', migration, url], { cwd: root });
}

const root = join(import.meta.dirname, '../..');
const migration = `import { migrate } from '#lib/postgres/migrate.ts'; await migrate(process.argv[1]); process.exit();`;

/** Removes what runs that were killed left behind. */
function sweep() {
  for (const name of readdirSync(tmpdir())) {
    if (name.startsWith(prefix) && !isAlive(parseInt(name.slice(prefix.length))))
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

/** Removes the directory also when this process is ended before its time: a PostgreSQL whose directory is gone ends by itself. */
function endWith(scratch: string): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const remove = () => rmSync(scratch, { recursive: true, force: true });
  const pass = (signal: NodeJS.Signals) => {
    remove();
    forget();
    process.kill(process.pid, signal);
  };
  const forget = () => {
    process.off('exit', remove);
    for (const signal of signals) process.off(signal, pass);
  };
  process.on('exit', remove);
  for (const signal of signals) process.on(signal, pass);
  return forget;
}
