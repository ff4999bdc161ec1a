import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient, type Prisma } from '#lib/generated/prisma/client.ts';

/** What an operation gets inside a transaction. */
export type Transaction = Prisma.TransactionClient;

// Next bundles its own copy of this module; one process still has one pool.
const shared = globalThis as { [key: symbol]: { pool: pg.Pool; client: PrismaClient; endings: (() => Promise<void>)[] } | undefined };
const key = Symbol.for('warraq.db');

function open() {
  if (!shared[key]) {
    const pool = new pg.Pool({
      connectionString: process.env['DATABASE_URL'],
      max: 10,
      connectionTimeoutMillis: 3000,
      query_timeout: 8000,
    });
    // An idle connection that dies is replaced by the pool.
    pool.on('error', () => {});
    shared[key] = { pool, client: new PrismaClient({ adapter: new PrismaPg(pool) }), endings: [] };
  }
  return shared[key];
}

/** The database of `DATABASE_URL`, connected at the first query, with one pool for the process. */
export const db = (): PrismaClient => open().client;

/** The same pool without Prisma: for the search index, whose rows are bytes by the hundred thousand. */
export const pool = (): pg.Pool => open().pool;

/** Runs `end` before the pool closes: for what lives on its connections. */
export const beforeClosing = (end: () => Promise<void>): void => void open().endings.push(end);

/** Closes the pool; the next `db()` opens another. */
export async function closeDb() {
  const opened = shared[key];
  for (const end of opened?.endings ?? []) await end();
  shared[key] = undefined;
  await opened?.client.$disconnect();
  await opened?.pool.end();
}

/** Whether an error says that the database cannot be reached, and not that a query is wrong. */
export const isDatabaseDown = (error: unknown): boolean =>
  /57P0\d|ECONNREFUSED|ECONNRESET|ETIMEDOUT|terminat|timeout|starting up|shutting down|recovery mode|not yet accepting|P1001|P1002|P1008|P1017|P2024|ServerClosed|DatabaseNotReachable|ConnectionClosed/i.test(
    describe(error),
  );

const describe = (error: unknown): string =>
  error instanceof Error
    ? [
        error.name,
        (error as { code?: string }).code,
        error.message,
        JSON.stringify((error as { meta?: unknown }).meta),
        error.cause ? describe(error.cause) : '',
      ].join(' ')
    : String(error);
