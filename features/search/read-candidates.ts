import type { Pool } from 'pg';
import { fromBytes, lengthOf, type Codes } from './document.ts';
import type { Selection } from './selection.ts';
import { rowsOf } from './sql.ts';

/** An article that may match, with its own words. */
export interface Candidate {
  articleId: number;
  publishedAt: Date;
  codes: Codes;
}

/** One that is in no block yet; `length` counts the words of its body. */
export interface Waiting extends Candidate {
  length: number;
}

// Each candidate's article, by its key if it may be read. OFFSET 0 keeps the planner from joining with all articles instead, which it does when it
// takes the candidates for more than they are.
const article = `(SELECT "publishedAt" FROM "Article" WHERE id = s."articleId" AND status = 'PUBLISHED' AND "publishedAt" <= $1
  AND ($2::int IS NULL OR "sectionId" = $2) AND ($3::timestamptz IS NULL OR "publishedAt" >= $3) AND ($4::timestamptz IS NULL OR "publishedAt" < $4) OFFSET 0)`;
// A number is read ten times as fast as a date.
const seconds = `extract(epoch FROM a."publishedAt")::float8 AS seconds`;
const limits = ({ sectionId, from, to }: Selection, now: Date) => [now, sectionId ?? null, from ?? null, to ?? null];

/** Those of the numbers that a reader may see, in no order. */
export async function readArticles(pool: Pool, numbers: number[], selection: Selection, now: Date): Promise<Candidate[]> {
  if (numbers.length === 0) return [];
  const rows = await rowsOf<{ articleId: number; seconds: number; codes: Buffer }>(
    pool,
    'search-articles',
    `SELECT s."articleId", ${seconds}, s.codes FROM "ArticleSearch" s CROSS JOIN LATERAL ${article} a WHERE s.number = ANY ($5::int[])`,
    [...limits(selection, now), numbers],
  );
  return rows.map(({ articleId, seconds, codes }) => ({ articleId, publishedAt: new Date(seconds * 1000), codes: fromBytes(codes) }));
}

// What waiting articles hold, by article and version of its row (`xmin`): read once, not by every search.
const kept = new WeakMap<Pool, Map<string, { codes: Codes; length: number }>>();

/** The articles that are in no block yet: at most 255 for long. */
export async function readWaiting(pool: Pool, selection: Selection, now: Date): Promise<Waiting[]> {
  const rows = await rowsOf<{ articleId: number; seconds: number; version: string }>(
    pool,
    'search-open',
    `SELECT s."articleId", ${seconds}, s."articleId" || ':' || s.xmin::text AS version FROM "ArticleSearch" s CROSS JOIN LATERAL ${article} a
     WHERE s.number IS NULL ORDER BY s."articleId" DESC LIMIT 4096`,
    limits(selection, now),
  );
  const known = kept.get(pool) ?? new Map<string, { codes: Codes; length: number }>();
  kept.set(pool, known);
  const missing = rows.filter((r) => !known.has(r.version)).map((r) => r.articleId);
  if (missing.length > 0) {
    if (known.size > 4096) known.clear();
    const read = await rowsOf<{ version: string; codes: Buffer }>(
      pool,
      'search-open-codes',
      `SELECT "articleId" || ':' || xmin::text AS version, codes FROM "ArticleSearch" WHERE "articleId" = ANY ($1::int[])`,
      [missing],
    );
    for (const { version, codes } of read) {
      const decoded = fromBytes(codes);
      known.set(version, { codes: decoded, length: lengthOf(decoded) });
    }
  }
  return rows.flatMap(({ articleId, seconds, version }) => {
    const held = known.get(version);
    return held ? [{ articleId, publishedAt: new Date(seconds * 1000), ...held }] : [];
  });
}
