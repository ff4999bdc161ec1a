import type { PoolClient } from 'pg';
import { closeDb, pool } from '#lib/db.ts';

/** The distinct queries that `run` sends to PostgreSQL, by Prisma or by hand, in their order; not what begins and ends transactions. */
export async function captureQueries(run: () => Promise<unknown>): Promise<string[]> {
  // A new pool, so that every one of its connections is heard from its beginning.
  await closeDb();
  const said = new Set<string>();
  pool().on('connect', (client) => listen(client, said));
  await run();
  return [...said].filter((text) => /^\s*(select|insert|update|delete|with)\b/i.test(text));
}

function listen(client: PoolClient, said: Set<string>) {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  const heard = (...args: unknown[]) => {
    const [first] = args;
    said.add(typeof first === 'string' ? first : (first as { text: string }).text);
    return query(...args);
  };
  client.query = heard as typeof client.query;
}
