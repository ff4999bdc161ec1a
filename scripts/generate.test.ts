import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useDatabase } from '#lib/testing/database.ts';

const database = useDatabase();

/** What the command says and how it ends, on the database of this test. */
const generate = (...args: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((done) => {
    const env = { ...process.env, DATABASE_URL: database.url };
    execFile(process.execPath, [join(import.meta.dirname, 'generate.ts'), ...args], { env }, (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out, err }),
    );
  });

test('the last line says in JSON what was added; a second run says that it was there', async () => {
  const first = await generate('--articles', '20', '--comments', '9', '--seed', '5');
  expect(first.code).toBe(0);
  expect(JSON.parse(first.out.trim().split('\n').at(-1)!)).toMatchObject({ articles: 20, comments: 9 });
  expect(first.out.trim()).toMatch(/"seconds":[\d.]+\}$/);
  const again = await generate('--articles', '20', '--comments', '9', '--seed', '5');
  expect(again.out).toContain('29 were there already, from seed 5');
  expect(JSON.parse(again.out.trim().split('\n').at(-1)!)).toMatchObject({ articles: 0, comments: 0 });
}, 60_000);

test.each([
  [[], '--articles is missing'],
  [['--articles', '5'], '--comments is missing'],
  [['--articles', 'many', '--comments', '0'], '--articles must be a whole number'],
  [['--articles', '-5', '--comments', '0'], 'articles'],
  [['--articles', '1.5', '--comments', '0'], '--articles must be a whole number'],
  [['--articles', '99999999999', '--comments', '0'], '--articles must be a whole number'],
  [['--articles', '5', '--comments', '0', '--seed', '4294967296'], '--seed must be a whole number'],
  [['--articles', '0', '--comments', '5'], 'comments need articles'],
  [['--articles', '5', '--comments', '0', '--loud'], '--loud'],
  [['5'], '5'],
])('who writes «%s» is told what is wrong, and nothing is added', async (args, said) => {
  const { code, out, err } = await generate(...args);
  expect(code).toBe(1);
  expect(err).toContain(said);
  expect(out).toBe('');
}, 30_000); // prettier-ignore
