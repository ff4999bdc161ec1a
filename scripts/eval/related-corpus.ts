import { pool } from '#lib/db.ts';
import { indexArticles, sealIndex } from '#features/search/seal-index.ts';
import { linesOf } from './scratch.ts';

export interface Document {
  id: string;
  title: string;
  text: string;
  date?: string;
  source?: string;
  section?: string;
}

const batch = 4096;

/** Writes documents as published articles, with the search index, into the scratch database. Their article ids by their own ids. */
export async function addCorpus(path: string): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  let waiting: Document[] = [];
  const flush = async () => {
    (await addDocuments(waiting)).forEach((articleId, i) => ids.set(waiting[i]!.id, articleId));
    waiting = [];
  };
  for await (const line of linesOf(path)) if (waiting.push(JSON.parse(line) as Document) === batch) await flush();
  if (waiting.length > 0) await flush();
  await sealIndex(pool());
  await pool().query('ANALYZE');
  return ids;
}

async function addDocuments(documents: Document[]): Promise<number[]> {
  const client = await pool().connect();
  try {
    await client.query('BEGIN');
    const sections = await namesOf(
      'Section',
      documents.map((d) => d.section || 'eval'),
    );
    const sources = await namesOf(
      'Source',
      documents.flatMap((d) => d.source || []),
    );
    // Without a date: all of one moment.
    const unknown = new Date(2000, 0, 1);
    const dates = documents.map((d) => (d.date && !Number.isNaN(Date.parse(d.date)) ? new Date(d.date) : unknown));
    const { rows } = await client.query<{ id: number }>(
      `INSERT INTO "Article" (status, slug, headline, body, excerpt, words, "publishedAt", "updatedAt", "sectionId", "sourceId")
       SELECT 'PUBLISHED', 'eval', headline, '[]', '', 0, at, at, section, source
       FROM unnest($1::text[], $2::timestamptz[], $3::int[], $4::int[]) WITH ORDINALITY AS d(headline, at, section, source, place) ORDER BY place RETURNING id`,
      [
        documents.map((d) => d.title.replaceAll('\0', '')),
        dates,
        documents.map((d) => sections.get(d.section || 'eval')),
        documents.map((d) => (d.source ? sources.get(d.source) : null)),
      ],
    );
    await indexArticles(
      client,
      documents.map((d, i) => ({
        articleId: rows[i]!.id,
        sectionId: sections.get(d.section || 'eval')!,
        sourceId: d.source ? sources.get(d.source)! : null,
        publishedAt: dates[i]!,
        headline: d.title,
        tags: [],
        text: d.text,
      })),
    );
    await client.query('COMMIT');
    return rows.map((r) => r.id);
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    client.release();
  }

  async function namesOf(table: 'Section' | 'Source', names: string[]): Promise<Map<string, number>> {
    const { rows } = await client.query<{ id: number; slug: string }>(
      `INSERT INTO "${table}" (slug, name) SELECT DISTINCT n, n FROM unnest($1::text[]) AS n ON CONFLICT (slug) DO UPDATE SET name = EXCLUDED.name RETURNING id, slug`,
      [names],
    );
    return new Map(rows.map((r) => [r.slug, r.id]));
  }
}
