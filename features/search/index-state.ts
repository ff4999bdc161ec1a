import { rowsOf, type Sql } from './sql.ts';

/** What is in the blocks of the index: how many articles have numbers, and how many words their bodies hold. */
export interface IndexState {
  articles: number;
  words: number;
}

/** The index as it is now. */
export async function readState(sql: Sql): Promise<IndexState> {
  const [state] = await rowsOf<IndexState>(sql, 'search-state', 'SELECT articles, words::float8 FROM "SearchState"', []);
  return state!;
}
