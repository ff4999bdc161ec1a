import { blockName, blocksOf, largest } from './postings.ts';
import { rowsOf, type Sql } from './sql.ts';

// How common a key is among more articles than these blocks hold is told by these, the newest whole ones.
const sampledBlocks = 3;

/** In how many of the `articles` that have numbers each key stands; keys in none are left out. An estimate where the articles are many. */
export async function countFound(sql: Sql, keys: number[], articles: number): Promise<Map<number, number>> {
  const counts = new Map<number, number>();
  if (articles === 0) return counts;
  const { blocks, times } = sample(articles);
  const rows = await rowsOf<{ key: number; found: number }>(
    sql,
    'search-found',
    'SELECT key, found FROM "SearchPosting" WHERE block = ANY ($1::int[]) AND key = ANY ($2::int[])',
    [blocks, keys],
  );
  for (const { key, found } of rows) counts.set(key, (counts.get(key) ?? 0) + found * times);
  return counts;
}

/** The blocks that are asked, and how many times as many articles there are as in these. */
function sample(articles: number): { blocks: number[]; times: number } {
  const whole = Math.floor(articles / largest);
  if (whole <= sampledBlocks) return { blocks: blocksOf(articles), times: 1 };
  const blocks = Array.from({ length: sampledBlocks }, (_, i) => blockName(2, (whole - 1 - i) * largest));
  return { blocks, times: articles / (sampledBlocks * largest) };
}
