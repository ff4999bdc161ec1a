import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDatabase } from '#lib/testing/database.ts';
import { migrate, schemaDiff } from './migrate.ts';

let fresh: Awaited<ReturnType<typeof createDatabase>>;
beforeEach(async () => {
  fresh = await createDatabase();
});
afterEach(() => fresh.drop());

async function ask<Row>(url: string, query: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Row & pg.QueryResultRow>(query);
    return rows;
  } finally {
    await client.end();
  }
}

const shape = `
  SELECT table_name, column_name, udt_name, is_nullable, column_default FROM information_schema.columns
  WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
  UNION ALL SELECT tablename, indexname, indexdef, '', '' FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
  UNION ALL SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid), '', '' FROM pg_constraint
    WHERE contype = 'f' AND connamespace = 'public'::regnamespace
  ORDER BY 1, 2, 3`;

describe('An update of the database', () => {
  test('applies what is missing, once', async () => {
    const applied = await migrate(fresh.url);
    expect(applied.length).toBeGreaterThan(0);
    expect(applied).toEqual(applied.toSorted());
    expect(await migrate(fresh.url)).toEqual([]);
    const done = await ask<{ migration_name: string }>(
      fresh.url,
      'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1',
    );
    expect(done.map((row) => row.migration_name)).toEqual(applied);
  });

  test('started on three nodes at once, happens on one', async () => {
    const applied = await Promise.all([migrate(fresh.url), migrate(fresh.url), migrate(fresh.url)]);
    expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
  });

  test('leaves no connection open behind it', async () => {
    await migrate(fresh.url);
    const others = await ask(fresh.url, 'SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()');
    expect(others).toEqual([]);
  });

  test('leads to the tables that the code was generated from', async () => {
    await migrate(fresh.url);
    const wanted = await createDatabase();
    try {
      await ask(
        wanted.url,
        await schemaDiff(wanted.url, null, readFileSync(join(import.meta.dirname, '../../prisma/schema.prisma'), 'utf8')),
      );
      expect(await ask(fresh.url, shape)).toEqual(await ask(wanted.url, shape));
    } finally {
      await wanted.drop();
    }
  });

  test('of a database that cannot be reached fails, and does not wait', async () => {
    await expect(migrate('postgresql://salma:guessed@127.0.0.1:1/none')).rejects.toThrow(/ECONNREFUSED/);
  });
});
