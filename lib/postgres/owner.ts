import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Owner {
  pid: number;
  born: string;
}

/**
 * Makes this process the owner of a data directory. One process owns it at a time; the record of a dead one is replaced.
 * @returns the process id of the living owner when there is another one, else null.
 */
export function own(dataDir: string): number | null {
  const file = join(dataDir, 'owner.json');
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify({ pid: process.pid, born: birth(process.pid) }), { flag: 'wx', mode: 0o600 });
      return null;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const living = livingOwner(dataDir);
    if (living) return living;
    unlinkSync(file);
  }
}

/** Gives the data directory up. */
export const disown = (dataDir: string) => unlinkSync(join(dataDir, 'owner.json'));

/** The process id of the living owner of a data directory, or null. */
export function livingOwner(dataDir: string): number | null {
  try {
    const owner = JSON.parse(readFileSync(join(dataDir, 'owner.json'), 'utf8')) as Owner;
    return isAlive(owner.pid) && birth(owner.pid) === owner.born ? owner.pid : null;
  } catch {
    return null;
  }
}

/** Whether a process with this id runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** What tells a process from a later one that was given the same id: its start time (proc(5), field 22), where the system says it. */
function birth(pid: number): string {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return fields.slice(fields.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
