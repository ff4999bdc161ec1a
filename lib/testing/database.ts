import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** The PostgreSQL of this test run. */
    postgresUrl: string;
    /** The directory that goes when the run ends, however it ends. */
    scratch: string;
  }
}

/** The database that has every migration and no rows. */
export const templateName = 'warraq_template';

/** The address of another database on the same PostgreSQL. */
export const databaseAt = (serverUrl: string, name: string): string => Object.assign(new URL(serverUrl), { pathname: name }).href;

/**
 * Gives a test file a migrated, empty database of its own and a secret, in `process.env` too; both go when the file is done.
 * @returns what holds the address, from `beforeAll` on.
 */
export function useDatabase(): { url: string } {
  const database = { url: '' };
  let drop = async () => {};
  beforeAll(async () => {
    ({ url: database.url, drop } = await createDatabase(templateName));
    process.env['DATABASE_URL'] = database.url;
    process.env['WARRAQ_SECRET'] = randomUUID() + randomUUID();
  });
  afterAll(async () => {
    // Not before: what connects must see the address above.
    const { closeDb } = await import('#lib/db.ts');
    await closeDb();
    await drop();
  });
  return database;
}

/** A new database, a copy of `template`, and what drops it again. */
export async function createDatabase(template = 'template0'): Promise<{ url: string; drop: () => Promise<void> }> {
  const serverUrl = inject('postgresUrl');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return { url: databaseAt(serverUrl, name), drop: () => onServer(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`) };
}

/** A new empty directory that goes when the run ends. */
export const scratchDirectory = (): string => mkdtempSync(join(inject('scratch'), 'own-'));

async function onServer(serverUrl: string, statement: string) {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
