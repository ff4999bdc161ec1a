import type { ClientBase, Connection, Submittable } from 'pg';

/** A value as it goes into a column; dates as moments, objects as JSON. */
export type Cell = string | number | boolean | Date | Uint8Array | object | null;

/**
 * Adds rows to a table by COPY: several times as fast as INSERT for many of them. Table and columns are ours, never a user's.
 * @throws what PostgreSQL refuses; then no row was added.
 */
export async function copyRows(client: ClientBase, table: string, columns: string[], rows: Cell[][]): Promise<void> {
  if (rows.length === 0) return;
  const names = columns.map((c) => `"${c}"`).join(', ');
  const text = rows.map((row) => row.map(written).join('\t') + '\n').join('');
  await new Promise<void>((done, fail) => {
    client.query(new Copy(`COPY "${table}" (${names}) FROM STDIN`, Buffer.from(text), (error) => (error ? fail(error) : done())));
  });
}

const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A value in COPY's text format (source: PostgreSQL, COPY, «Text Format»). */
function written(cell: Cell): string {
  if (cell === null) return '\\N';
  if (cell instanceof Date) return cell.toISOString();
  if (cell instanceof Uint8Array) return '\\\\x' + Buffer.from(cell.buffer, cell.byteOffset, cell.byteLength).toString('hex');
  const text = typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
  return /[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, (c) => escapes[c]!) : text;
}

// PostgreSQL takes less than a gigabyte in one message; a part of a megabyte keeps both sides at work.
const part = 1 << 20;

/** One COPY as `pg` runs a query: it is told what the server answers. */
class Copy implements Submittable {
  private readonly text: string;
  private readonly data: Buffer;
  private readonly callback: (error?: Error) => void;

  constructor(text: string, data: Buffer, callback: (error?: Error) => void) {
    this.text = text;
    this.data = data;
    this.callback = callback;
  }

  submit(connection: Connection) {
    connection.query(this.text);
  }

  handleCopyInResponse(connection: Connection & { sendCopyFromChunk: (chunk: Buffer) => void; endCopyFrom: () => void }) {
    for (let at = 0; at < this.data.length; at += part) connection.sendCopyFromChunk(this.data.subarray(at, at + part));
    connection.endCopyFrom();
  }

  handleCommandComplete() {}

  handleError(error: Error) {
    this.callback(error);
  }

  handleReadyForQuery() {
    this.callback();
  }
}
