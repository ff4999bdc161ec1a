import type { Pool } from 'pg';
import { segment } from '#lib/arabic/words.ts';
import { rowsOf } from './sql.ts';
import { nearest, nearKeys } from './word-list.ts';

/**
 * The query with each word that no article has replaced by the likest word of the index, or null when nothing would change: «did you mean».
 * `unknown` are the folded words that no article has.
 */
export async function suggestQuery(pool: Pool, raw: string, unknown: string[]): Promise<string | null> {
  const better = new Map<string, string>();
  for (const word of new Set(unknown.filter((w) => w.length >= 3 && w.length <= 24 && !/\d/.test(w)).slice(0, 5))) {
    const others = await rowsOf<{ word: string; written: string; found: number }>(
      pool,
      'search-like',
      `SELECT word, written, found FROM "SearchWord" WHERE near && $1::int[] LIMIT 200`,
      [nearKeys(word)],
    );
    const found = nearest(word, others);
    if (found) better.set(word, found);
  }
  if (better.size === 0) return null;
  let suggestion = '';
  let end = 0;
  for (const part of segment(raw)) {
    suggestion += raw.slice(end, part.start) + (better.get(part.word) ?? raw.slice(part.start, part.end));
    end = part.end;
  }
  return suggestion + raw.slice(end);
}
