import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { db } from '#lib/db.ts';
import { useDatabase } from '#lib/testing/database.ts';
import { addressPrefix, forgetOldBuckets, takeToken, type Rate } from './rate-limit.ts';

useDatabase();

const rate: Rate = { burst: 3, secondsPerToken: 10 };
const start = new Date('2026-01-01T12:00:00Z');
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);

const takeMany = async (who: string, times: number, at: Date) => {
  const waits: number[] = [];
  for (let i = 0; i < times; i++) waits.push(await takeToken('test', who, rate, at));
  return waits;
};

describe('How often one network may do something', () => {
  test('a burst goes through, then the answer says how long to wait', async () => {
    expect(await takeMany('salma', 4, start)).toEqual([0, 0, 0, 10]);
  });

  test('what was promised is kept: after the wait there is one, and no second', async () => {
    await takeMany('idris', 4, start);
    expect(await takeToken('test', 'idris', rate, after(9))).toBe(1);
    expect(await takeMany('idris', 2, after(10))).toEqual([0, 10]);
  });

  test('asking in vain again and again costs nothing', async () => {
    await takeMany('naila', 3, start);
    for (let second = 1; second < 10; second++) expect(await takeToken('test', 'naila', rate, after(second))).toBe(10 - second);
    expect(await takeToken('test', 'naila', rate, after(10))).toBe(0);
  });

  test('a long silence fills the bucket to the burst and no further', async () => {
    await takeMany('rana', 3, start);
    expect(await takeMany('rana', 4, after(86_400))).toEqual([0, 0, 0, 10]);
  });

  test('a clock that goes back gives nothing away', async () => {
    await takeMany('malik', 3, start);
    expect(await takeToken('test', 'malik', rate, after(-3600))).toBe(10);
    expect(await takeToken('test', 'malik', rate, start)).toBe(10);
  });

  test('neither another reader nor another purpose shares the bucket', async () => {
    await takeMany('yusuf', 3, start);
    expect(await takeToken('test', 'huda', rate, start)).toBe(0);
    expect(await takeToken('another', 'yusuf', rate, start)).toBe(0);
  });

  test('of thirty at the same moment exactly twenty go through', async () => {
    const wide: Rate = { burst: 20, secondsPerToken: 3 };
    const waits = await Promise.all(Array.from({ length: 30 }, () => takeToken('test', 'a crowd', wide, start)));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(20);
    expect(waits.filter((wait) => wait === 3)).toHaveLength(10);
  });

  test('also when they come through two processes', async () => {
    const take = `
      import { takeToken } from '#lib/rate-limit.ts';
      const now = new Date('${start.toISOString()}');
      const take = () => takeToken('test', 'two crowds', { burst: 20, secondsPerToken: 3 }, now);
      const waits = await Promise.all(Array.from({ length: 15 }, take));
      console.log(waits.filter((wait) => wait === 0).length);
      process.exit();`;
    const run = () =>
      promisify(execFile)(process.execPath, ['--input-type=module', '--eval', take], { cwd: join(import.meta.dirname, '..') });
    const through = (await Promise.all([run(), run()])).map(({ stdout }) => Number(stdout));
    expect(through[0]! + through[1]!).toBe(20);
  });

  test('what has been quiet for a day is forgotten, and nothing else', async () => {
    await takeToken('test', 'quiet', rate, after(-2 * 86_400));
    await takeMany('busy', 3, start);
    expect(await forgetOldBuckets(after(3600))).toBe(1);
    expect(await takeToken('test', 'busy', rate, start)).toBe(10);
  });

  test('the database does not learn who it was', async () => {
    await takeToken('test', '203.0.113.0/24', rate, start);
    const keys = (await db().rateBucket.findMany()).map((bucket) => bucket.key).join(' ');
    expect(keys).not.toMatch(/203|salma|test/);
  });
});

describe('The network that an address belongs to', () => {
  test.each([
    ['203.0.113.7', '203.0.113.0/24'],
    ['203.0.113.250', '203.0.113.0/24'],
    ['::ffff:203.0.113.7', '203.0.113.0/24'],
    ['::FFFF:203.0.113.7', '203.0.113.0/24'],
    ['2001:db8:12:3456:1:2:3:4', '20010db8001234/56'],
    ['2001:DB8:0012:34ff::1', '20010db8001234/56'],
    ['2001:db8::1', '20010db8000000/56'],
    ['::1', '00000000000000/56'],
    ['fe80::1%eth0', 'fe800000000000/56'],
    ['2001:db8:12:3456::', '20010db8001234/56'],
  ])('of %s is %s', (address, prefix) => {
    expect(addressPrefix(address)).toBe(prefix);
  });

  test('two households of one provider are two networks', () => {
    expect(addressPrefix('2001:db8:12:3400::1')).not.toBe(addressPrefix('2001:db8:12:3500::1'));
  });

  test('of what is no address is something, and no error', () => {
    const none = ['', 'unknown', ':::::', '999', '1.2.3', '%', '::ffff:', 'x'.repeat(10_000)];
    for (const address of none) expect(addressPrefix(address)).toMatch(/\/56$/);
  });
});
