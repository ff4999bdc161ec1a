import { describe, expect, test } from 'vitest';
import { useDatabase } from '#lib/testing/database.ts';
import { closeDb, db, isDatabaseDown } from './db.ts';

const database = useDatabase();

const failure = (query: Promise<unknown>) =>
  query.then(
    () => Promise.reject(new Error('it worked')),
    (error: unknown) => error,
  );

describe('Whether the database is away', () => {
  test('it is when its connections are cut', async () => {
    const cut = db().$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`;
    expect(isDatabaseDown(await failure(cut))).toBe(true);
    await expect(db().$queryRaw`SELECT 1 AS one`).resolves.toEqual([{ one: 1 }]);
  });

  test('it is not when a question to it is wrong', async () => {
    const wrong = [
      db().$queryRaw`SELECT nonsense`,
      db().$queryRaw`SELECT 1/0`,
      db().article.findUniqueOrThrow({ where: { id: 1 } }),
      db().section.create({ data: { slug: 'timeout\u0000', name: 'x' } }),
    ];
    for (const query of wrong) expect(isDatabaseDown(await failure(query))).toBe(false);
  });

  test('it is when nobody listens at its address', async () => {
    await closeDb();
    process.env['DATABASE_URL'] = 'postgresql://nobody:guessed@127.0.0.1:1/none';
    const refused = await failure(db().$queryRaw`SELECT 1`);
    await closeDb();
    process.env['DATABASE_URL'] = database.url;
    expect(isDatabaseDown(refused)).toBe(true);
  });

  test('other errors, and what is no error, say nothing of it', () => {
    for (const other of [new TypeError('x is not a function'), 'no', null, undefined, 7, {}]) expect(isDatabaseDown(other)).toBe(false);
  });
});
