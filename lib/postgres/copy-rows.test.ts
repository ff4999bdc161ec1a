import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useDatabase } from '#lib/testing/database.ts';
import { copyRows } from './copy-rows.ts';

const database = useDatabase();
let client: pg.Client;

beforeAll(async () => {
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query('CREATE TABLE "Thing" (id int PRIMARY KEY, text text, data jsonb, bytes bytea, at timestamptz)');
});
afterAll(() => client.end());

const all = async () => (await client.query<{ id: number }>('SELECT * FROM "Thing" ORDER BY id')).rows;

test('rows come out as they went in, whatever letters they have', async () => {
  const at = new Date('2026-01-02T03:04:05.678Z');
  const odd = 'سطر\nوآخر\tو\\N و\\. و\\x41 "\r';
  await copyRows(client, 'Thing', ['id', 'text', 'data', 'bytes', 'at'], [
    [1, odd, { odd }, Buffer.from([0, 92, 255]), at],
    [2, '', [], new Uint8Array(), null],
    [3, null, null, null, null],
  ]); // prettier-ignore
  expect(await all()).toEqual([
    { id: 1, text: odd, data: { odd }, bytes: Buffer.from([0, 92, 255]), at },
    { id: 2, text: '', data: [], bytes: Buffer.alloc(0), at: null },
    { id: 3, text: null, data: null, bytes: null, at: null },
  ]);
});

test('a row that PostgreSQL refuses refuses all of them, and the connection goes on', async () => {
  const before = await all();
  await expect(copyRows(client, 'Thing', ['id'], [[10], [1]])).rejects.toThrow('duplicate key');
  await expect(copyRows(client, 'Thing', ['id'], [['one']])).rejects.toThrow('invalid input syntax');
  await expect(copyRows(client, 'Nothing', ['id'], [[1]])).rejects.toThrow('does not exist');
  expect(await all()).toEqual(before);
});

test('no rows are no error, many go in at once', async () => {
  await copyRows(client, 'Thing', ['id'], []);
  await copyRows(
    client,
    'Thing',
    ['id', 'text'],
    Array.from({ length: 3000 }, (_, i) => [100 + i, 'كلمة '.repeat(200)]),
  );
  expect(await all()).toHaveLength(3003);
});
