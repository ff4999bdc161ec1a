import { smallest } from './postings.ts';
import { rowsOf, type Sql } from './sql.ts';

/** What a list of found articles is filtered and ordered by, without reading the articles. */
export interface Values {
  articleId: number;
  sectionId: number;
  sourceId?: number | null;
  publishedAt: Date;
}

/** Section and source (two bytes each) and minute (four bytes) of each article of a block, little-endian. */
export function valuesOf(articles: Values[]): Buffer {
  const columns = Uint32Array.from(articles.flatMap((a) => [a.sectionId | (sourceOf(a.sourceId) << 16), minuteOf(a.publishedAt)]));
  return Buffer.from(columns.buffer);
}

/** A source in two bytes; 0 is none, the newsroom's own. Among 65,535 sources two may share a number. */
export const sourceOf = (sourceId: number | null | undefined): number => (sourceId == null ? 0 : (sourceId % 0xffff) + 1);

/** Minutes since 1970; what came before is 0. */
export const minuteOf = (date: Date): number => Math.max(0, Math.floor(date.getTime() / 60_000));

/** Sections, sources (`sourceOf`) and times by number. */
export interface Columns {
  sections: Uint16Array;
  sources: Uint16Array;
  minutes: Uint32Array;
}

// Blocks never change, so what was read once is kept: 8 bytes an article (8 MB for a million), read when a search first needs them. A
// scratch database has numbers of its own, so the kept columns belong to a pool.
const kept = new WeakMap<Sql, Columns & { filled: number }>();

/** The columns of all numbers below `articles`. */
export async function columnsOf(sql: Sql, articles: number): Promise<Columns> {
  let columns = kept.get(sql);
  if (!columns || columns.sections.length < articles) {
    const room = Math.ceil(articles / 65_536) * 65_536 * 2;
    const larger = {
      sections: new Uint16Array(room),
      sources: new Uint16Array(room),
      minutes: new Uint32Array(room),
      filled: columns?.filled ?? 0,
    };
    larger.sections.set(columns?.sections ?? []);
    larger.sources.set(columns?.sources ?? []);
    larger.minutes.set(columns?.minutes ?? []);
    kept.set(sql, (columns = larger));
  }
  if (columns.filled < articles) {
    const rows = await rowsOf<{ block: number; values: Buffer }>(
      sql,
      'search-values',
      'SELECT block, values FROM "SearchValues" WHERE block >= $1 AND block < $2',
      [columns.filled / smallest, Math.ceil(articles / smallest)],
    );
    for (const { block, values } of rows) {
      for (let i = 0; i < values.length / 8; i++) {
        columns.sections[block * smallest + i] = values.readUInt16LE(i * 8);
        columns.sources[block * smallest + i] = values.readUInt16LE(i * 8 + 2);
        columns.minutes[block * smallest + i] = values.readUInt32LE(i * 8 + 4);
      }
    }
    columns.filled = articles;
  }
  return columns;
}
