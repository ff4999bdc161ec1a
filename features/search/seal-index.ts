import type { Pool, PoolClient } from 'pg';
import { encode, fromBytes, lengthOf, toBytes, type Codes, type Searched } from './document.ts';
import { readState } from './index-state.ts';
import { blockName, smallest, widths, writeRuns } from './postings.ts';
import { integers, joinBytes, rowsOf } from './sql.ts';
import { valuesOf, type Values } from './values.ts';
import { addWords, countWords } from './word-list.ts';

/** An article with what lists are filtered and ordered by. */
export interface IndexedArticle extends Values, Searched {}

// One transaction at a time gives numbers: 'warr', 'srch'.
const lock = 'pg_advisory_xact_lock(2002874994, 1936876392)';
const tryLock = 'pg_try_advisory_xact_lock(2002874994, 1936876392)';

/**
 * Puts articles that wait outside the blocks into new ones, when at least 256 wait, and puts full rows of blocks together. Safe to call at
 * any time from any process: what another process does meanwhile is left to it.
 */
export async function sealIndex(pool: Pool): Promise<void> {
  for (;;) {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      const more = await sealSome(client);
      await client.query('COMMIT');
      if (!more) return;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => {});
      throw error;
    } finally {
      client.release();
    }
  }
}

/**
 * Indexes many new articles in the caller's transaction, several times as fast as one by one: whole blocks at once. The caller has written
 * their `Article` rows.
 */
export async function indexArticles(client: PoolClient, articles: IndexedArticle[]): Promise<void> {
  const coded = articles.map((article) => ({ ...article, codes: encode(article) }));
  await client.query(`SELECT ${lock}`);
  const whole = coded.length - (coded.length % smallest);
  const { articles: first } = await readState(client);
  const { blob, starts, lengths } = joinBytes(coded.map(({ codes }) => toBytes(codes)));
  await client.query({
    name: 'search-add-articles',
    text: `INSERT INTO "ArticleSearch" ("articleId", number, codes)
           SELECT id, number, substring($3::bytea FROM start FOR length) FROM unnest($1::int[], $2::int[], $4::int[], $5::int[]) AS a(id, number, start, length)`,
    values: [
      integers(coded.map((a) => a.articleId)),
      integers(coded.map((_, i) => (i < whole ? first + i : null))),
      blob,
      integers(starts),
      integers(lengths),
    ],
  });
  await addBlocks(client, coded.slice(0, whole));
  const [addThem, ...counts] = addWords(countWords(articles));
  await client.query({ name: 'search-add-words', text: addThem, values: counts });
}

async function sealSome(client: PoolClient): Promise<boolean> {
  const [got] = await rowsOf<{ mine: boolean }>(client, 'search-try', `SELECT ${tryLock} AS mine`, []);
  if (!got!.mine) return false;
  const waiting = await rowsOf<Values & { codes: Buffer }>(
    client,
    'search-waiting',
    `SELECT s."articleId", s.codes, a."sectionId", a."sourceId", a."publishedAt" FROM "ArticleSearch" s JOIN "Article" a ON a.id = s."articleId"
     WHERE s.number IS NULL ORDER BY s."articleId" LIMIT ${widths[1]} FOR UPDATE OF s SKIP LOCKED`,
    [],
  );
  const rows = waiting.slice(0, waiting.length - (waiting.length % smallest));
  if (rows.length === 0) return false;
  const { articles: first } = await readState(client);
  await addBlocks(
    client,
    rows.map((row) => ({ ...row, codes: fromBytes(row.codes) })),
  );
  await client.query({
    name: 'search-number',
    text: `UPDATE "ArticleSearch" s SET number = $1::int + a.place::int - 1 FROM unnest($2::int[]) WITH ORDINALITY AS a(id, place) WHERE s."articleId" = a.id`,
    values: [first, rows.map((r) => r.articleId)],
  });
  return waiting.length === widths[1];
}

/** Gives the next numbers to articles, in order (a multiple of 256 of them), and writes their postings and values. */
async function addBlocks(client: PoolClient, articles: (Values & { codes: Codes })[]): Promise<void> {
  let { articles: next, words: held } = await readState(client);
  for (const article of articles) held += lengthOf(article.codes);
  const meanLength = held / (next + articles.length) || 1;
  for (let i = 0; i < articles.length;) {
    // Up to where the next larger block begins, one block holds the place of several small ones: it has the name of the first.
    const level = next % widths[1] === 0 && articles.length - i >= widths[1] ? 1 : 0;
    const block = articles.slice(i, i + widths[1] - (next % widths[1]));
    await writeBlock(
      client,
      blockName(level, next),
      block.map((a) => a.codes),
      next,
      meanLength,
    );
    i += block.length;
    next += block.length;
    if (level === 0 && next % widths[1] === 0) await putTogether(client, 0, next - widths[1]);
    if (next % widths[2] === 0) await putTogether(client, 1, next - widths[2]);
  }
  await writeValues(client, next - articles.length, articles);
  await client.query('UPDATE "SearchState" SET articles = $1, words = $2', [next, held]);
}

async function writeBlock(client: PoolClient, block: number, articles: Codes[], first: number, meanLength: number) {
  const runs = writeRuns(articles, first, meanLength);
  const { blob, starts, lengths } = joinBytes(runs.map((r) => r.bytes));
  await client.query({
    name: 'search-add-postings',
    text: `INSERT INTO "SearchPosting" (block, key, found, postings)
           SELECT $1, key, found, substring($4::bytea FROM start FOR length) FROM unnest($2::int[], $3::int[], $5::int[], $6::int[]) AS r(key, found, start, length)`,
    values: [block, integers(runs.map((r) => r.key)), integers(runs.map((r) => r.found)), blob, integers(starts), integers(lengths)],
  });
}

/** Makes one block of the 16 of a level that begin at `first`. */
async function putTogether(client: PoolClient, level: 0 | 1, first: number) {
  const blocks = Array.from({ length: 16 }, (_, i) => blockName(level, first + i * widths[level]));
  await client.query({
    name: 'search-put-together',
    text: `INSERT INTO "SearchPosting" (block, key, found, postings)
           SELECT $1, key, sum(found), string_agg(postings, ''::bytea ORDER BY block) FROM "SearchPosting" WHERE block = ANY ($2::int[]) GROUP BY key`,
    values: [blockName((level + 1) as 1 | 2, first), blocks],
  });
  await client.query({ name: 'search-drop-blocks', text: 'DELETE FROM "SearchPosting" WHERE block = ANY ($1::int[])', values: [blocks] });
}

async function writeValues(client: PoolClient, first: number, articles: Values[]) {
  const blocks = Array.from({ length: articles.length / smallest }, (_, i) => i);
  const { blob, starts, lengths } = joinBytes(blocks.map((i) => valuesOf(articles.slice(i * smallest, (i + 1) * smallest))));
  await client.query({
    name: 'search-add-values',
    text: `INSERT INTO "SearchValues" (block, values)
           SELECT block, substring($2::bytea FROM start FOR length) FROM unnest($1::int[], $3::int[], $4::int[]) AS v(block, start, length)`,
    values: [blocks.map((i) => first / smallest + i), blob, starts, lengths],
  });
}
