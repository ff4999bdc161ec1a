import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { scratchDirectory } from '#lib/testing/database.ts';
import { disown, isAlive, livingOwner, own } from './owner.ts';

let dataDir = '';
const file = () => join(dataDir, 'owner.json');

beforeEach(() => {
  dataDir = scratchDirectory();
});

/** The id of a process that has ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'close');
  return child.pid!;
}

describe('A data directory has one owner', () => {
  test('who comes first owns it, and nobody else may read the record', () => {
    expect(own(dataDir)).toBeNull();
    expect(livingOwner(dataDir)).toBe(process.pid);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  test('who comes second learns who lives there', () => {
    own(dataDir);
    expect(own(dataDir)).toBe(process.pid);
  });

  test('given up, it is free again', () => {
    own(dataDir);
    disown(dataDir);
    expect(existsSync(file())).toBe(false);
    expect(livingOwner(dataDir)).toBeNull();
    expect(own(dataDir)).toBeNull();
  });

  test('the record of a dead process is replaced', async () => {
    writeFileSync(file(), JSON.stringify({ pid: await deadPid(), born: '1' }));
    expect(livingOwner(dataDir)).toBeNull();
    expect(own(dataDir)).toBeNull();
    expect(livingOwner(dataDir)).toBe(process.pid);
  });

  test('a stranger who was given the id of the dead owner is not taken for it', () => {
    own(dataDir);
    const { born } = JSON.parse(readFileSync(file(), 'utf8')) as { born: string };
    writeFileSync(file(), JSON.stringify({ pid: process.pid, born: `${Number(born) - 1}` }));
    expect(livingOwner(dataDir)).toBeNull();
    expect(own(dataDir)).toBeNull();
  });

  test.each(['', '{', 'null', '{}', '{"pid":"x"}', '{"pid":1.5,"born":"1"}'])('a damaged record (%s) owns nothing', (damaged) => {
    writeFileSync(file(), damaged);
    expect(livingOwner(dataDir)).toBeNull();
    expect(own(dataDir)).toBeNull();
    expect(livingOwner(dataDir)).toBe(process.pid);
  });

  test('a directory that is not there cannot be owned', () => {
    expect(() => own(join(dataDir, 'missing'))).toThrow(/ENOENT/);
  });
});

test('A process that has ended is not alive; the first one of the system is', async () => {
  expect(isAlive(await deadPid())).toBe(false);
  expect(isAlive(1)).toBe(true);
});
