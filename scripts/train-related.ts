import { writeFileSync } from 'node:fs';
import { pool } from '#lib/db.ts';
import { findCandidates, readProfile } from '#features/related/find-candidates.ts';
import { learned, type Tree } from '#features/related/relate.ts';
import { isEarlierOwn, signNames, signsOf } from '#features/related/signs.ts';
import { addCorpus } from './eval/related-corpus.ts';
import { linesOf, withScratchDatabase } from './eval/scratch.ts';
import { growTrees, type Item, type Settings } from './related/trees.ts';

/**
 * Learns features/related/weights.json from read-also links, over the product's own candidates and signs in a scratch database, and prints
 * nDCG@10 and R@10 in five folds of the queries (twice, in different folds) and on what was learned from.
 *   node scripts/train-related.ts ../shared/data/news.docs.jsonl.gz ../shared/data/related/links.qrels
 */
interface Query {
  wanted: number;
  items: Item[];
}

const settings: Settings = { trees: 100, depth: 3, rate: 0.12, ofQueries: 0.7, ofSigns: 0.2, ridge: 2, least: 2 };
// The mean of several forests differs less from one draw to another.
const forests = 3;

const [docs, qrels] = process.argv.slice(2);
if (!docs || !qrels) throw new Error('train-related.ts DOCS QRELS');
const queries = await withScratchDatabase(() => readQueries(docs, qrels));

for (const seed of [7, 8]) {
  const shuffled = queries.map((query) => ({ query, place: numbers(seed + query.items.length * 31 + query.items[0]!.signs[0]! * 1e6)() })).sort((a, b) => a.place - b.place).map((s) => s.query); // prettier-ignore
  const folds = Array.from({ length: 5 }, (_, fold) => {
    const trees = train(shuffled.filter((_, i) => i % 5 !== fold), seed); // prettier-ignore
    return shuffled.filter((_, i) => i % 5 === fold).map((query) => judge(query, trees));
  });
  console.log(`five folds (${seed}):`, written(folds.flat()));
}
const trees = train(queries, 1);
console.log('on what was learned from:', written(queries.map((query) => judge(query, trees))));
// So that a score of 0.5 is the middle of what editors linked.
const linked = queries.flatMap((q) => q.items.filter((i) => i.linked).map((i) => sumOf(trees, i))).sort((a, b) => a - b);
const base = -linked[Math.floor(linked.length / 2)]!;
writeFileSync(
  'features/related/weights.json',
  JSON.stringify({ version: 1, base: Number(base.toFixed(4)), signs: signNames, trees }) + '\n',
);

async function readQueries(docsPath: string, qrelsPath: string): Promise<Query[]> {
  const ids = await addCorpus(docsPath);
  const wanted = new Map<string, Set<number>>();
  for await (const line of linesOf(qrelsPath)) {
    const [q, , d] = line.split(/\s+/);
    wanted.set(q!, (wanted.get(q!) ?? new Set()).add(ids.get(d!)!));
  }
  const read: Query[] = [];
  let lost = 0;
  for (const [q, want] of wanted) {
    const article = (await readProfile(pool(), ids.get(q)!))!;
    const { found, rarity } = await findCandidates(pool(), ids.get(q)!, article);
    lost += [...want].filter((w) => !found.some((f) => f.articleId === w)).length;
    const signs = signsOf(article, found.map((f) => f.profile), rarity); // prettier-ignore
    const items = found.flatMap(({ articleId, profile }, i) =>
      isEarlierOwn(article, profile) ? [{ linked: want.has(articleId), signs: signNames.map((name) => signs[i]![name]) }] : [],
    );
    read.push({ wanted: want.size, items });
  }
  console.log(`${read.length} queries, ${lost} links not among the candidates`);
  return read;
}

function train(some: Query[], seed: number): Tree[] {
  const lists = some.map((q) => q.items);
  return Array.from({ length: forests }, (_, k) =>
    growTrees(lists, { ...settings, rate: settings.rate }, numbers(seed + 100 * k)).map((t) => scaled(t, 1 / forests)),
  ).flat();
}

function scaled(tree: Tree, by: number): Tree {
  return typeof tree === 'number' ? Number((tree * by).toPrecision(4)) : [tree[0], tree[1], scaled(tree[2], by), scaled(tree[3], by)];
}

function sumOf(trees: Tree[], item: Item): number {
  return learned(
    trees,
    Object.fromEntries(signNames.map((name, k) => [name, item.signs[k]])) as Record<(typeof signNames)[number], number>,
  );
}

function judge({ wanted, items }: Query, trees: Tree[]): { ndcg: number; recall: number } {
  const best = items.map((i) => ({ linked: i.linked, score: sumOf(trees, i) })).sort((a, b) => b.score - a.score); // prettier-ignore
  let [gain, ideal, hits] = [0, 0, 0];
  best.slice(0, 10).forEach(({ linked }, k) => {
    gain += linked ? 1 / Math.log2(k + 2) : 0;
    hits += linked ? 1 : 0;
  });
  for (let k = 0; k < Math.min(10, wanted); k++) ideal += 1 / Math.log2(k + 2);
  return { ndcg: gain / ideal, recall: hits / wanted };
}

function written(all: { ndcg: number; recall: number }[]): string {
  const mean = (of: 'ndcg' | 'recall') => (all.reduce((sum, x) => sum + x[of], 0) / all.length).toFixed(4);
  return `nDCG@10 ${mean('ndcg')} R@10 ${mean('recall')}`;
}

/** Numbers from 0 to below 1, the same at every run (source: Numerical Recipes). */
function numbers(seed: number) {
  let state = seed >>> 0;
  for (let i = 0; i < 5; i++) state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}
