import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import pg from 'pg';
import { env } from '#lib/env.ts';
import { DataDirInUse, runningPostgres, startEmbedded } from '#lib/postgres/embedded.ts';
import { step } from './say.ts';

/** The database and the secret that this process works with, in `process.env` too. */
export interface DataDir {
  url: string;
  close: () => Promise<void>;
}

/**
 * Opens the data directory: makes or reads its secrets, and starts the embedded PostgreSQL unless `DATABASE_URL` names another.
 * @param share use the PostgreSQL of a running Warraq over the same directory instead of refusing (for commands beside the server).
 * @throws Error in one line that says what to mend.
 */
export async function openDataDir({ share = false, quiet = false } = {}): Promise<DataDir> {
  const { DATA_DIR, DATABASE_URL, WARRAQ_SECRET } = env();
  const dataDir = resolve(DATA_DIR);
  const secrets = readSecrets(dataDir);
  process.env['WARRAQ_SECRET'] = WARRAQ_SECRET ?? secrets.warraq;

  if (DATABASE_URL) {
    await reach(DATABASE_URL);
    return { url: DATABASE_URL, close: async () => {} };
  }
  const shared = share ? runningPostgres(dataDir) : null;
  const database = shared ? { url: shared, stop: async () => {} } : await (quiet ? start() : step('Starting PostgreSQL', start));
  process.env['DATABASE_URL'] = database.url;
  return { url: database.url, close: database.stop };

  function start() {
    return startEmbedded(dataDir, secrets.postgres).catch((error) => {
      if (error instanceof DataDirInUse) {
        throw new Error(`another Warraq (process ${error.pid}) works in ${dataDir}: stop it, or choose another directory with DATA_DIR=…`);
      }
      throw error;
    });
  }
}

interface Secrets {
  postgres: string;
  warraq: string;
}

/** Makes a directory and what is missing above it; step by step, because the recursive call hangs where a parent refuses with ENOENT (/proc). */
function makeDirectory(path: string) {
  if (existsSync(path)) return;
  makeDirectory(dirname(path));
  mkdirSync(path);
}

function readSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  try {
    makeDirectory(dataDir);
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    if (!existsSync(file)) {
      const fresh = { postgres: randomBytes(24).toString('base64url'), warraq: randomBytes(48).toString('base64url') };
      writeFileSync(file, JSON.stringify(fresh), { mode: 0o600 });
    }
    return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  } catch (error) {
    throw new Error(
      `the data directory ${dataDir} cannot be written (${(error as NodeJS.ErrnoException).code ?? 'damaged'}): give this user the right to, or choose another with DATA_DIR=…`,
    );
  }
}

async function reach(url: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    const { hostname, port } = new URL(url);
    const why = error instanceof Error && error.message ? error.message : ((error as NodeJS.ErrnoException).code ?? 'no answer');
    throw new Error(`the database at ${hostname}:${port || 5432} cannot be reached (${why}): start it, or correct DATABASE_URL`);
  }
}
