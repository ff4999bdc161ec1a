import type { Pool, PoolClient } from 'pg';
import { copyRows } from '#lib/postgres/copy-rows.ts';
import { originKey } from './add-articles.ts';
import { generateComment } from './comment.ts';

// Whoever decided the generated comments: an account that is disabled and has no password, so that nobody signs in with it.
const decider = { id: 'generated-desk', email: 'generated@warraq.localhost', name: 'مكتب التجربة' };

/**
 * Adds the comments numbered from `from` that are not there, under the first `articles` articles of the seed, and the records of what was
 * decided of them, in one transaction. Returns how many were new.
 */
export async function addComments(pool: Pool, seed: number, articles: number, from: number, count: number): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const added = await add(client, seed, articles, from, count);
    await client.query('COMMIT');
    return added;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

async function add(client: PoolClient, seed: number, articles: number, from: number, count: number): Promise<number> {
  const all = Array.from({ length: count }, (_, i) => generateComment(seed, from + i, articles));
  const there = await client.query<{ id: string }>('SELECT id FROM "Comment" WHERE id = ANY ($1::uuid[])', [all.map((c) => c.id)]);
  const known = new Set(there.rows.map((r) => r.id));
  const on = await client.query<{ id: number; key: string }>(
    'SELECT id, "originKey" AS key FROM "Article" WHERE "originKey" = ANY ($1::text[])',
    [[...new Set(all.map((c) => originKey(seed, c.article)))]],
  );
  const ids = new Map(on.rows.map((r) => [r.key, r.id]));
  const fresh = all.filter((c) => !known.has(c.id));
  await copyRows(
    client,
    'Comment',
    ['id', 'articleId', 'parentId', 'name', 'email', 'body', 'status', 'version', 'createdAt', 'submissionKey', 'submissionDigest'],
    fresh.map((c) => [
      c.id, ids.get(originKey(seed, c.article))!, c.parentId, c.name, 'reader@example.com', c.body, c.status, c.status === 'PENDING' ? 0 : 1, c.createdAt,
      `generated:${seed}:${c.m}`, `generated:${seed}:${c.m}`,
    ]), // prettier-ignore
  );
  const decided = fresh.filter((c) => c.status !== 'PENDING');
  await client.query(
    `INSERT INTO "User" (id, email, name, role, "disabledAt", "updatedAt") VALUES ($1, $2, $3, 'MODERATOR', now(), now()) ON CONFLICT DO NOTHING`,
    [decider.id, decider.email, decider.name],
  );
  await copyRows(
    client,
    'ModerationAction',
    ['commentId', 'actorId', 'kind', 'from', 'to', 'version', 'createdAt'],
    decided.map((c) => [c.id, decider.id, 'DECIDE', 'PENDING', c.status, 1, new Date(c.createdAt.getTime() + 600_000)]),
  );
  return fresh.length;
}
