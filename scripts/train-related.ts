import { writeFileSync } from 'node:fs';
import { pool } from '#lib/db.ts';
import { findCandidates, readProfile } from '#features/related/find-candidates.ts';
import { learned, scoreOf, type Model, type Tree } from '#features/related/relate.ts';
import type { Profile } from '#features/related/profile.ts';
import { isEarlierOwn, signNames, signsOf, type Signs } from '#features/related/signs.ts';
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
  /** What the trees learn from: earlier candidates of the article's own source. */
  items: Item[];
  /** All candidates, as the product ranks them. */
  article: Profile;
  candidates: { profile: Profile; signs: Signs; linked: boolean }[];
}

const settings: Settings = { trees: 100, depth: 3, rate: 0.12, ofQueries: 0.7, ofSigns: 0.2, ridge: 2, least: 2 };
// The mean of several forests differs less from one draw to another.
const forests = 3;

const [docs, qrels] = process.argv.slice(2);
if (!docs || !qrels) throw new Error('train-related.ts DOCS QRELS');
const queries: Query[] = await withScratchDatabase(() => readQueries(docs, qrels));

for (const seed of [7, 8]) {
  const shuffled = queries.map((query) => ({ query, place: numbers(seed + query.items.length * 31 + query.items[0]!.signs[0]! * 1e6)() })).sort((a, b) => a.place - b.place).map((s) => s.query); // prettier-ignore
  const folds = Array.from({ length: 5 }, (_, fold) => {
    const model = train(shuffled.filter((_, i) => i % 5 !== fold), seed); // prettier-ignore
    return shuffled.filter((_, i) => i % 5 === fold).map((query) => judge(query, model));
  });
  console.log(`five folds (${seed}):`, written(folds.flat()));
}
const model = train(queries, 1);
console.log('on what was learned from:', written(queries.map((query) => judge(query, model))));
writeFileSync('features/related/weights.json', JSON.stringify({ version: 1, signs: signNames, ...model }) + '\n');

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
    const candidates = found.map(({ articleId, profile }, i) => ({ profile, signs: signs[i]!, linked: want.has(articleId) }));
    read.push({ wanted: want.size, items, article, candidates });
  }
  console.log(`${read.length} queries, ${lost} links not among the candidates`);
  return read;
}

function train(some: Query[], seed: number): Model {
  const lists = some.map((q) => q.items);
  const trees = Array.from({ length: forests }, (_, k) =>
    growTrees(lists, settings, numbers(seed + 100 * k)).map((t) => scaled(t, 1 / forests)),
  ).flat();
  // So that a score of 0.5 is the middle of what editors linked.
  const linked = lists.flat().filter((i) => i.linked).map((i) => sumOf(trees, i)).sort((a, b) => a - b); // prettier-ignore
  return { base: Number((-linked[Math.floor(linked.length / 2)]!).toFixed(4)), trees };
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

function judge({ wanted, article, candidates }: Query, model: Model): { ndcg: number; recall: number } {
  const best = candidates.map(({ profile, signs, linked }) => ({ linked, score: scoreOf(article, profile, signs, model) }));
  best.sort((a, b) => b.score - a.score);
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
