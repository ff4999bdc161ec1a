import { pool } from '#lib/db.ts';

/** The plan of a query and which big tables it reads from one end to the other. */
export interface Explained {
  plan: string;
  scanned: string[];
}

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: Node[];
}

/**
 * The plan that PostgreSQL makes for all values at once (GENERIC_PLAN; what it uses for a prepared statement after some runs). A table is big from
 * `big` rows on, as counted by the last ANALYZE.
 */
export async function explainQuery(text: string, big: number): Promise<Explained> {
  const { rows: shown } = await pool().query<{ 'QUERY PLAN': string }>(`EXPLAIN (GENERIC_PLAN, COSTS OFF) ${text}`);
  const { rows } = await pool().query<{ 'QUERY PLAN': [{ Plan: Node }] }>(`EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${text}`);
  const tables = new Set(scansOf(rows[0]!['QUERY PLAN'][0].Plan));
  const { rows: large } = await pool().query<{ name: string }>(
    'SELECT relname AS name FROM pg_class WHERE relname = ANY ($1::text[]) AND reltuples >= $2',
    [[...tables], big],
  );
  return { plan: shown.map((r) => r['QUERY PLAN']).join('\n'), scanned: large.map((r) => r.name) };
}

const scansOf = (node: Node): string[] => [
  ...(node['Node Type'] === 'Seq Scan' ? [node['Relation Name']!] : []),
  ...(node.Plans ?? []).flatMap(scansOf),
];
