import type { PoolClient, QueryResultRow } from 'pg';

/** A connection or the pool. */
export type Sql = Pick<PoolClient, 'query'>;

/** Rows of a query that is planned once on each connection; `name` must be its own. */
export async function rowsOf<Row extends QueryResultRow>(sql: Sql, name: string, text: string, values: unknown[]): Promise<Row[]> {
  const { rows } = await sql.query<Row>({ name, text, values });
  return rows;
}

/** Several byte strings as one parameter, with what cuts them apart again in SQL: `substring(blob from start for length)`. */
export function joinBytes(parts: Uint8Array[]): { blob: Buffer; starts: number[]; lengths: number[] } {
  const starts: number[] = [];
  let end = 0;
  for (const part of parts) {
    starts.push(end + 1);
    end += part.length;
  }
  return { blob: Buffer.concat(parts, end), starts, lengths: parts.map((p) => p.length) };
}

/** Integers as PostgreSQL writes an array of them: what `pg` makes of a JavaScript array takes ten times as long. Null stays null. */
export const integers = (values: ArrayLike<number | null>): string => `{${Array.from(values, (v) => v ?? 'NULL').join(',')}}`;
