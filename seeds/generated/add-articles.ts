import type { Pool, PoolClient } from 'pg';
import { fold } from '#lib/arabic/fold.ts';
import { copyRows } from '#lib/postgres/copy-rows.ts';
import { slugOf } from '#features/articles/slug.ts';
import { indexArticles } from '#features/search/seal-index.ts';
import type { MastheadIds } from './add-masthead.ts';
import { generateArticle, type GeneratedArticle } from './article.ts';

/** What tells a generated article from all others, and keeps it from being added twice. */
export const originKey = (seed: number, n: number): string => `generated:${seed}:${n}`;

const columns = [
  'id', 'status', 'slug', 'headline', 'dateline', 'body', 'excerpt', 'words', 'publishedAt', 'createdAt', 'updatedAt', 'sectionId', 'sourceId', 'originKey',
]; // prettier-ignore

/**
 * Adds the articles numbered from `from` that are not there, with their search index, in one transaction (their tags before it). Returns how
 * many were new.
 */
export async function addArticles(pool: Pool, masthead: MastheadIds, seed: number, from: number, count: number): Promise<number> {
  const client = await pool.connect();
  try {
    const there = await existing(client, seed, from, count);
    const articles: GeneratedArticle[] = [];
    for (let n = from; n < from + count; n++) if (!there.has(originKey(seed, n))) articles.push(generateArticle(seed, n));
    if (articles.length === 0) return 0;
    // Not in the transaction: another that adds articles would wait for it.
    const tagIds = await addTags(client, articles.flatMap((a) => a.tags)); // prettier-ignore
    await client.query('BEGIN');
    await add(client, masthead, tagIds, seed, articles);
    await client.query('COMMIT');
    return articles.length;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

async function existing(client: PoolClient, seed: number, from: number, count: number): Promise<Set<string>> {
  const keys = Array.from({ length: count }, (_, i) => originKey(seed, from + i));
  const { rows } = await client.query<{ key: string }>('SELECT "originKey" AS key FROM "Article" WHERE "originKey" = ANY ($1::text[])', [
    keys,
  ]);
  return new Set(rows.map((r) => r.key));
}

async function add(client: PoolClient, masthead: MastheadIds, tagIds: Map<string, number>, seed: number, articles: GeneratedArticle[]) {
  const { rows } = await client.query<{ id: number }>(
    `SELECT nextval(pg_get_serial_sequence('"Article"', 'id'))::int AS id FROM generate_series(1, $1)`,
    [articles.length],
  );
  const numbered = articles.map((article, i) => ({ ...article, id: rows[i]!.id }));
  await copyRows(
    client,
    'Article',
    columns,
    numbered.map((a) => [
      a.id, a.status, slugOf(a.headline), a.headline, a.dateline, a.body, a.excerpt, a.words, a.publishedAt, a.publishedAt, a.publishedAt,
      masthead.sections[a.section]!, a.source === null ? null : masthead.sources[a.source]!, originKey(seed, a.n),
    ]), // prettier-ignore
  );
  await copyRows(
    client,
    'ArticleTag',
    ['articleId', 'tagId', 'position'],
    numbered.flatMap((a) => [...new Set(a.tags.map((name) => tagIds.get(slugOf(fold(name)))!))].map((tagId, i) => [a.id, tagId, i])),
  );
  await copyRows(client, 'ArticleAuthor', ['articleId', 'authorId', 'position'], numbered.map((a) => [a.id, masthead.desks[a.desk]!, 0])); // prettier-ignore
  await indexArticles(
    client,
    numbered.map((a) => ({
      ...a,
      articleId: a.id,
      sectionId: masthead.sections[a.section]!,
      sourceId: a.source === null ? null : masthead.sources[a.source]!,
    })),
  );
}

/** The ids of tags by address; those that are not there are added, as `saveStory` does. */
async function addTags(client: PoolClient, names: string[]): Promise<Map<string, number>> {
  const bySlug = new Map(names.map((name) => [slugOf(fold(name)), name]));
  // In one order everywhere, so that no two transactions wait for each other.
  const slugs = [...bySlug.keys()].sort();
  const values = [slugs, slugs.map((slug) => bySlug.get(slug)!), slugs.map((slug) => fold(bySlug.get(slug)!))];
  await client.query(
    `INSERT INTO "Tag" (slug, name, key) SELECT * FROM unnest($1::text[], $2::text[], $3::text[]) ON CONFLICT DO NOTHING`,
    values,
  );
  const { rows } = await client.query<{ id: number; slug: string }>('SELECT id, slug FROM "Tag" WHERE slug = ANY ($1::text[])', [slugs]);
  return new Map(rows.map((r) => [r.slug, r.id]));
}
