import { pool } from '#lib/db.ts';
import { readQuery } from '#features/search/query.ts';
import { rankArticles } from '#features/search/rank-articles.ts';
import { searchArticles, type Wanted } from '#features/search/search-articles.ts';
import { time, type Figure } from './measure.ts';

// From the 10,000th to the 1,000,000th article the times may grow tenfold, the corpus a hundredfold.
const bounds: [articles: number, p50: number, p95: number][] = [
  [10_000, 5, 15],
  [100_000, 15, 50],
  [1_000_000, 50, 200],
];
const warm = 50;

const ways: [name: string, wanted: Wanted][] = [
  ['relevance', {}],
  ['newest first', { sort: 'newest' }],
  ['one section', { section: 'economy' }],
];

/** How long a reader's search takes in the product: ranking, the articles and their passages; and the ranking alone. */
export async function benchSearch(articles: number, queries: string[]): Promise<Figure[]> {
  const limit = bounds.find(([size]) => articles <= size);
  const bound = limit && { bound: [limit[1], limit[2]] as [number, number] };
  const figures: Figure[] = [];
  for (const [name, wanted] of ways) {
    figures.push({
      what: `search, ${name}`,
      articles,
      unit: 'ms',
      ...bound,
      ...(await time(queries, warm, (q) => searchArticles(q, 1, wanted))),
    });
  }
  const ranking = await time(queries, warm, (q) => rankArticles(pool(), readQuery(q), {}, 20));
  return [...figures, { what: 'search, ranking alone', articles, unit: 'ms', ...bound, ...ranking }];
}
