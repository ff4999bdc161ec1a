import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { prepareJobs } from '#lib/jobs.ts';

const folder = join(import.meta.dirname, '../../prisma/migrations');
const schemaFile = join(import.meta.dirname, '../../prisma/schema.prisma');
const lockNumber = 0x7761_7272;

/**
 * Applies the migrations of `prisma/migrations` that the database does not have yet, into `_prisma_migrations` as Prisma's own command line
 * does, and the tables of the job queue. Several nodes may call it at once: one applies, the others wait.
 * @returns the names of those applied.
 */
export async function migrate(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockNumber]);
    await prepareJobs(url);
    const missing = await missingMigrations(client);
    if (missing.length === 0) return [];
    return await withSchemaEngine(url, async (engine) => {
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: migrationsList(), filters: noFilters });
      return appliedMigrationNames;
    });
  } finally {
    await client.end();
  }
}

/** The SQL that leads from one Prisma schema (null: an empty database) to another, for writing the next migration by hand. */
export async function schemaDiff(url: string, from: string | null, to: string): Promise<string> {
  const model = (content: string) => ({ tag: 'schemaDatamodel' as const, files: [{ path: schemaFile, content }] });
  const { stdout } = await withSchemaEngine(url, (engine) =>
    engine.diff({ from: from === null ? { tag: 'empty' } : model(from), to: model(to), script: true, exitCode: null, filters: noFilters }),
  );
  return stdout ?? '';
}

const noFilters = { externalTables: [], externalEnums: [] };

const names = () =>
  readdirSync(folder, { withFileTypes: true })
    .filter((f) => f.isDirectory())
    .map((f) => f.name)
    .sort();

async function missingMigrations(client: pg.Client): Promise<string[]> {
  const { rows: tables } = await client.query<{ found: string | null }>(`SELECT to_regclass('_prisma_migrations') AS found`);
  if (!tables[0]?.found) return names();
  const { rows } = await client.query<{ migration_name: string }>(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL',
  );
  const applied = new Set(rows.map((r) => r.migration_name));
  return names().filter((n) => !applied.has(n));
}

const migrationsList = () => ({
  baseDir: folder,
  lockfile: { path: 'migration_lock.toml', content: readFileSync(join(folder, 'migration_lock.toml'), 'utf8') },
  shadowDbInitScript: '',
  migrationDirectories: names().map((path) => ({
    path,
    migrationFile: {
      path: 'migration.sql',
      content: { tag: 'ok' as const, value: readFileSync(join(folder, path, 'migration.sql'), 'utf8') },
    },
  })),
});

async function withSchemaEngine<T>(url: string, use: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  // One instance for a process: its glue holds one, and waits for ever on what a second one began.
  const glue = await (loaded ??= loadSchemaEngine());
  const opened: Adapter[] = [];
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(url, opened));
  try {
    return await use(await glue.SchemaEngine.new({ datamodels: [[schemaFile, readFileSync(schemaFile, 'utf8')]] }, () => {}, adapter));
  } finally {
    // The engine leaves its connections open, and an open one forbids copying or dropping the database.
    for (const adapter of opened) await adapter.dispose().catch(() => {});
  }
}

let loaded: ReturnType<typeof loadSchemaEngine> | undefined;

/** Prisma's schema engine as WebAssembly: its native form is a download of its own that a closed network refuses. */
async function loadSchemaEngine() {
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const require = createRequire(import.meta.url);
  const wasm = join(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg'), '../schema_engine_bg.wasm');
  const { instance } = await WebAssembly.instantiate(readFileSync(wasm), {
    './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports,
  });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as (() => void) | undefined)?.();
  return glue;
}

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;

/** The adapter cuts scripts at every semicolon, inside function bodies too; PostgreSQL takes a script whole. */
class WholeScripts extends PrismaPg {
  readonly #opened: Adapter[];
  constructor(connectionString: string, opened: Adapter[]) {
    super({ connectionString });
    this.#opened = opened;
  }
  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => void (await adapter.underlyingDriver().query(script));
    this.#opened.push(adapter);
    return adapter;
  }
}
