import { linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
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
  const claim = `${file}.${process.pid}`;
  writeFileSync(claim, JSON.stringify({ pid: process.pid, born: birth(process.pid) }), { mode: 0o600 });
  try {
    for (;;) {
      // A link appears whole or not at all, and only where none is: nobody ever reads half a record.
      if (tryTo(() => linkSync(claim, file), 'EEXIST')) return null;
      const living = livingOwner(dataDir);
      if (living) return living;
      // Of several that find a dead record one moves it aside; what it moved may already be the record of a faster one.
      const moved = `${claim}.moved`;
      if (!tryTo(() => renameSync(file, moved), 'ENOENT')) continue;
      if (livingIn(moved)) tryTo(() => linkSync(moved, file), 'EEXIST');
      unlinkSync(moved);
    }
  } finally {
    unlinkSync(claim);
  }
}

/** Whether `step` could be done; false when it failed with `code`. */
function tryTo(step: () => void, code: string): boolean {
  try {
    step();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === code) return false;
    throw error;
  }
}

/** Gives the data directory up. */
export const disown = (dataDir: string) => unlinkSync(join(dataDir, 'owner.json'));

/** The process id of the living owner of a data directory, or null. */
export const livingOwner = (dataDir: string): number | null => livingIn(join(dataDir, 'owner.json'));

function livingIn(file: string): number | null {
  try {
    const owner = JSON.parse(readFileSync(file, 'utf8')) as Owner;
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
