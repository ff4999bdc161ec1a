import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { pool } from '#lib/db.ts';
import { readNames } from '#features/names/read-names.ts';
import { indexArticles, sealIndex } from '#features/search/seal-index.ts';
import { rankArticles } from '#features/search/rank-articles.ts';
import { readQuery } from '#features/search/query.ts';
import { widenQuery } from '#features/search/widen-query.ts';
import { linesOf, withScratchDatabase } from './scratch.ts';

interface Options {
  /** JSONL `{"id","title","text"}`, plain or gzip. */
  docs: string;
  /** TSV `qid⇥query`. */
  queries: string;
  /** Where the TREC run is written. */
  out: string;
  k?: number;
}

interface Document {
  id: string;
  title: string;
  text: string;
}

const batch = 4096;

/** Indexes the documents into a scratch database and writes `qid Q0 docid rank score warraq` for each query: the product's own index and search. */
export async function evalSearch({ docs, queries, out, k = 100 }: Options): Promise<{ documents: number; queries: number }> {
  return withScratchDatabase(async () => {
    const ids = new Map<number, string>();
    let waiting: Document[] = [];
    const flush = async () => {
      if (waiting.length > 0) (await addDocuments(waiting)).forEach((articleId, i) => ids.set(articleId, waiting[i]!.id));
      waiting = [];
    };
    for await (const line of linesOf(docs)) {
      waiting.push(JSON.parse(line) as Document);
      if (waiting.length === batch) await flush();
    }
    await flush();
    await sealIndex(pool());
    await pool().query('ANALYZE');

    const file = createWriteStream(out);
    const names = await readNames();
    let asked = 0;
    for await (const line of linesOf(queries)) {
      const tab = line.indexOf('\t');
      const { hits } = await rankArticles(pool(), await widenQuery(pool(), readQuery(line.slice(tab + 1), names)), {}, k);
      hits.forEach(({ articleId, score }, i) =>
        file.write(`${line.slice(0, tab)} Q0 ${ids.get(articleId)} ${i + 1} ${score.toFixed(5)} warraq\n`),
      );
      asked++;
    }
    file.end();
    await once(file, 'finish');
    return { documents: ids.size, queries: asked };
  });
}

/** Minimal articles, all of one moment and one section, and their index, in one transaction. */
async function addDocuments(documents: Document[]): Promise<number[]> {
  const client = await pool().connect();
  const publishedAt = new Date(Date.now() - 3600_000);
  try {
    await client.query('BEGIN');
    const section = await client.query<{ id: number }>(
      `INSERT INTO "Section" (slug, name) VALUES ('eval', 'eval') ON CONFLICT (slug) DO UPDATE SET name = 'eval' RETURNING id`,
    );
    const sectionId = section.rows[0]!.id;
    const { rows } = await client.query<{ id: number }>(
      `INSERT INTO "Article" (status, slug, headline, body, excerpt, words, "publishedAt", "updatedAt", "sectionId")
       SELECT 'PUBLISHED', 'eval', headline, '[]', '', 0, $2, $2, $3 FROM unnest($1::text[]) WITH ORDINALITY AS d(headline, place) ORDER BY place RETURNING id`,
      [documents.map((d) => d.title.replaceAll('\0', '')), publishedAt, sectionId],
    );
    const articles = documents.map((d, i) => ({
      articleId: rows[i]!.id,
      sectionId,
      publishedAt,
      headline: d.title,
      tags: [],
      text: d.text,
    }));
    await indexArticles(client, articles);
    await client.query('COMMIT');
    return rows.map((r) => r.id);
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}
