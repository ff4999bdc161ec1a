import { pool } from '#lib/db.ts';
import { indexArticles } from '#features/search/seal-index.ts';
import type { Searched } from '#features/search/document.ts';
import type { Figure } from './measure.ts';

const atOnce = 4096;

/** How many articles a second the search index takes in whole blocks (words to numbers, posting lists, PostgreSQL); what it writes is taken back. */
export async function benchIndexing(articles: number, texts: Searched[]): Promise<Figure[]> {
  const client = await pool().connect();
  let spent = 0;
  let own = 0;
  try {
    await client.query('BEGIN');
    for (let i = 0; i < texts.length; i += atOnce) {
      const part = texts.slice(i, i + atOnce);
      const publishedAt = new Date();
      const { rows } = await client.query<{ id: number; section: number }>(
        `INSERT INTO "Article" (status, slug, headline, body, excerpt, words, "publishedAt", "updatedAt", "sectionId")
         SELECT 'DRAFT', 'x', 'x', '[]', '', 0, $2, $2, (SELECT min(id) FROM "Section") FROM generate_series(1, $1) RETURNING id, "sectionId" AS section`,
        [part.length, publishedAt],
      );
      const ready = part.map((text, n) => ({ ...text, articleId: rows[n]!.id, sectionId: rows[n]!.section, publishedAt }));
      const started = performance.now();
      const before = process.cpuUsage();
      await indexArticles(client, ready);
      spent += performance.now() - started;
      const { user, system } = process.cpuUsage(before);
      own += (user + system) / 1000;
    }
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
  return [{ what: 'indexing', articles, unit: 'articles/s', value: (1000 * texts.length) / spent, own: own / texts.length, bound: 1000 }];
}

const tables = ['ArticleSearch', 'SearchPosting', 'SearchValues', 'SearchWord'];

/** How many bytes the index has for each article, by table, with PostgreSQL's own indexes and overhead. */
export async function benchSize(articles: number): Promise<Figure[]> {
  const { rows } = await pool().query<{ name: string; bytes: number }>(
    `SELECT name, pg_total_relation_size(format('%I', name))::float8 AS bytes FROM unnest($1::text[]) AS name`,
    [tables],
  );
  const figures = rows.map(({ name, bytes }): Figure => ({
    what: `size of ${name}`,
    articles,
    unit: 'bytes/article',
    value: bytes / articles,
  }));
  return [...figures, { what: 'size of the index', articles, unit: 'bytes/article', value: figures.reduce((sum, f) => sum + f.value!, 0) }];
}
