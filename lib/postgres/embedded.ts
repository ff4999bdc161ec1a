import type { ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { disown, isAlive, livingOwner, own } from './owner.ts';
import { postgresPrograms, startProgram, systemUser, type SystemUser } from './program.ts';

/** A running PostgreSQL that belongs to us. */
export interface EmbeddedPostgres {
  url: string;
  /** Ends it in order (a checkpoint, no recovery at the next start). */
  stop: () => Promise<void>;
}

interface Cluster {
  directory: string;
  programs: string;
  user: SystemUser | undefined;
  port: number;
}

/** A data directory that another living process uses. */
export class DataDirInUse extends Error {
  readonly pid: number;
  constructor(pid: number) {
    super(`the data directory is in use by process ${pid}`);
    this.pid = pid;
  }
}

/** The address of the PostgreSQL that another living process of ours runs over this data directory, or null. */
export function runningPostgres(dataDir: string): string | null {
  if (!livingOwner(dataDir)) return null;
  const file = addressFile(dataDir);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

const addressFile = (dataDir: string) => join(dataDir, 'postgres.url');

/**
 * Starts PostgreSQL over `dataDir`, creating the cluster the first time, and keeps it running: if it dies it is started again on the
 * same port. It listens on loopback only, wants a password (SCRAM), and writes with fsync on. What a killed process left behind
 * (its PostgreSQL still running, a stale pid file) is cleared first.
 * @throws DataDirInUse when another process of ours lives on it; any other error says what PostgreSQL said.
 */
export async function startEmbedded(dataDir: string, password: string, extra: string[] = []): Promise<EmbeddedPostgres> {
  mkdirSync(dataDir, { recursive: true });
  const other = own(dataDir);
  if (other) throw new DataDirInUse(other);
  // The address of an earlier start leads nowhere.
  rmSync(addressFile(dataDir), { force: true });
  try {
    return await startOwned(dataDir, password, extra);
  } catch (error) {
    disown(dataDir);
    throw error;
  }
}

async function startOwned(dataDir: string, password: string, extra: string[]): Promise<EmbeddedPostgres> {
  const directory = join(dataDir, 'postgres');
  const cluster: Cluster = { directory, programs: await postgresPrograms(), user: systemUser(directory), port: await freePort() };
  await endLeftover(directory);
  if (!existsSync(directory)) await createCluster(cluster, password);

  let server = await startServer(cluster, extra);
  let stopping = false;
  let reviving = Promise.resolve();
  const supervise = () =>
    server.once('exit', () => {
      reviving = revive();
    });
  const revive = async () => {
    while (!stopping) {
      try {
        server = await startServer(cluster, extra);
        supervise();
        return;
      } catch {
        await wait(250);
      }
    }
  };
  supervise();

  const url = `postgresql://warraq:${password}@127.0.0.1:${cluster.port}/postgres`;
  writeFileSync(addressFile(dataDir), url, { mode: 0o600 });
  const stop = async () => {
    stopping = true;
    await reviving;
    const ended = new Promise((done) => ((server.exitCode ?? server.signalCode) !== null ? done(null) : server.once('exit', done)));
    server.kill('SIGINT');
    await ended;
    disown(dataDir);
  };
  return { url, stop };
}

async function createCluster({ directory, programs, user }: Cluster, password: string) {
  const fresh = `${directory}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  const passwordFile = join(fresh, '..', 'postgres.password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) for (const path of [fresh, passwordFile]) chownSync(path, user.uid, user.gid);
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const access = ['--username=warraq', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const initdb = startProgram(join(programs, 'initdb'), [`--pgdata=${fresh}`, ...locale, ...access], user, [fresh + '/x']);
  const said = listen(initdb);
  const code = await new Promise((done) => initdb.once('close', done).once('error', done));
  rmSync(passwordFile, { force: true });
  if (code !== 0) throw new Error(`initdb failed: ${said().slice(-400)}`);
  // The name changes only when the cluster is whole: an interrupted start leaves nothing that looks like one.
  renameSync(fresh, directory);
}

/**
 * PostgreSQL's own cache. Its manual recommends a quarter of the memory on a machine of its own (Resource Consumption, shared_buffers); here
 * Node works beside it, so an eighth, and no less than its default.
 */
const sharedBuffers = () => `shared_buffers=${Math.max(128, Math.floor(totalmem() / 8 / 2 ** 20))}MB`;

async function startServer({ directory, programs, user, port }: Cluster, extra: string[]): Promise<ChildProcess> {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=100', sharedBuffers(), ...extra];
  const args = ['-D', directory, '-p', String(port), ...settings.flatMap((s) => ['-c', s])];
  // After `kill -9` of the postmaster its children hold the shared memory until they notice; PostgreSQL refuses until then.
  for (let attempt = 0; ; attempt++) {
    const server = startProgram(join(programs, 'postgres'), args, user, [directory + '/x']);
    const said = listen(server);
    const ready = await new Promise<boolean>((done) => {
      server.stderr!.on('data', () => said().includes('ready to accept connections') && done(true));
      server.once('close', () => done(false)).once('error', () => done(false));
    });
    if (ready) return server;
    if (attempt === 40 || !/shared memory block|lock file|being (started|shut)/.test(said())) {
      throw new Error(`PostgreSQL did not start: ${said().trim().slice(-400)}`);
    }
    await wait(250);
  }
}

/** Ends the PostgreSQL of a dead owner. */
async function endLeftover(directory: string) {
  const file = join(directory, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!pid || !isPostgres(pid, directory)) return;
  for (const [signal, patience] of [
    ['SIGINT', 50],
    ['SIGQUIT', 50],
  ] as const) {
    process.kill(pid, signal);
    for (let i = 0; i < patience && isAlive(pid); i++) await wait(100);
    if (!isAlive(pid)) return;
  }
}

function isPostgres(pid: number, directory: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(directory);
  } catch {
    return false;
  }
}

/** Collects what a program says, the end of it. */
function listen(program: ChildProcess): () => string {
  let said = '';
  for (const stream of [program.stdout, program.stderr]) stream?.on('data', (chunk) => (said = (said + String(chunk)).slice(-4000)));
  program.once('error', (error) => (said += error.message));
  return () => said;
}

/** A port of the loopback interface that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}
