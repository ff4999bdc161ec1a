import { createReadStream, mkdtempSync, openSync, readSync, closeSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { closeDb } from '#lib/db.ts';
import { startEmbedded } from '#lib/postgres/embedded.ts';
import { migrate } from '#lib/postgres/migrate.ts';

/**
 * Runs `work` on an empty database of its own, in a temporary folder that is removed after; or on the one in `keep`, which stays. It writes
 * without waiting for the disk.
 */
export async function withScratchDatabase<T>(work: () => Promise<T>, settings: string[] = [], keep?: string): Promise<T> {
  const directory = keep ?? mkdtempSync(join(tmpdir(), 'warraq-eval-'));
  const remove = () => keep ?? rmSync(directory, { recursive: true, force: true });
  const before = process.env['DATABASE_URL'];
  const postgres = await startEmbedded(directory, 'scratch', ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', ...settings]);
  // Interrupted, it leaves nothing behind: a PostgreSQL whose folder is gone ends by itself.
  const leave = () => {
    remove();
    process.exit(1);
  };
  process.once('SIGINT', leave).once('SIGTERM', leave);
  try {
    process.env['DATABASE_URL'] = postgres.url;
    await migrate(postgres.url);
    return await work();
  } finally {
    await closeDb();
    await postgres.stop();
    if (before === undefined) delete process.env['DATABASE_URL'];
    else process.env['DATABASE_URL'] = before;
    process.off('SIGINT', leave).off('SIGTERM', leave);
    remove();
  }
}

/** The lines of a file that say something, of one compressed with gzip too. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const lines = createInterface({ input: isGzip(path) ? file.pipe(createGunzip()) : file, crlfDelay: Infinity });
  for await (const line of lines) if (line.trim()) yield line;
}

function isGzip(path: string): boolean {
  const start = Buffer.alloc(2);
  const file = openSync(path, 'r');
  readSync(file, start, 0, 2, 0);
  closeSync(file);
  return start[0] === 0x1f && start[1] === 0x8b;
}
