import { pool } from '#lib/db.ts';
import { aliasTable, type AliasTable } from './alias-table.ts';
import type { Name } from './name.ts';

interface Kept {
  of: unknown;
  at: number;
  table: Promise<AliasTable>;
}

// Our server and Next's bundle hold two copies of this module; the table is one for the process.
const shared = globalThis as { [key: symbol]: Kept | undefined };
const key = Symbol.for('warraq.names');
// A process that hears no announcements (an import on the command line) looks again after so many milliseconds.
const freshFor = 30_000;

/** The table of names, kept in memory: a query only at first, after a change, and now and then behind whoever asks. */
export function readNames(): Promise<AliasTable> {
  const kept = shared[key];
  if (kept?.of !== pool()) return keep(load());
  if (Date.now() - kept.at > freshFor) {
    kept.at = Date.now();
    load().then(
      (table) => {
        if (shared[key] === kept) kept.table = Promise.resolve(table);
      },
      () => {},
    );
  }
  return kept.table;
}

/** To be called when the list has changed, or may have: the next who asks reads it anew. */
export function forgetNames(): void {
  shared[key] = undefined;
}

function keep(table: Promise<AliasTable>): Promise<AliasTable> {
  const kept: Kept = { of: pool(), at: Date.now(), table };
  shared[key] = kept;
  // What failed is tried again by the next.
  table.catch(() => {
    if (shared[key] === kept) forgetNames();
  });
  return table;
}

async function load(): Promise<AliasTable> {
  const { rows } = await pool().query<Name>(
    `SELECT n.id, n.label, array_agg(s.written ORDER BY s.id) AS spellings FROM "Name" n JOIN "NameSpelling" s ON s."nameId" = n.id GROUP BY n.id ORDER BY n.id`,
  );
  return aliasTable(rows);
}
