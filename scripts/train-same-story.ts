import { writeFileSync } from 'node:fs';
import { rarityAmong } from '#features/related/common-words.ts';
import { likenessNames, likenessOf } from '#features/related/same-story.ts';
import { viewsOf } from '#features/related/views.ts';
import { gradedPairs, kinds, type Kind } from './related/graded-pairs.ts';

/**
 * Learns features/related/same-story.json: what each likeness counts for, so that their sum is nearest to grades known by how pairs were made
 * (scripts/related/graded-pairs.ts). Least squares, no weight below 0, drawn towards equal weights. Prints Pearson on pairs of documents of
 * which neither was learned from (five folds of the documents), and each kind's mean.
 *   node scripts/train-same-story.ts ../shared/data
 */
interface Row {
  kind: Kind;
  /** From 0 to 1. */
  grade: number;
  weight: number;
  likeness: number[];
  documents: [string, string];
}
type Weights = Record<(typeof likenessNames)[number], number>;

// What it costs, in mean squared error, that weights lie apart.
const ridge = 0.002;

const random = numbers(9);
const pairs = await gradedPairs(process.argv[2] ?? '../shared/data', random);
const rarity = rarityAmong(0, () => 0);
const rows: Row[] = pairs.map(({ kind, a, b }) => {
  const likeness = likenessOf(viewsOf(a.title, a.text), viewsOf(b.title, b.text), rarity);
  return {
    kind,
    grade: (kinds[kind].grade - 1) / 3,
    weight: kinds[kind].share / pairs.filter((p) => p.kind === kind).length,
    likeness: likenessNames.map((name) => likeness[name]),
    documents: [a.id, b.id],
  };
});

const foldOf = new Map(rows.flatMap((r) => r.documents).map((id) => [id, Math.floor(random() * 5)]));
const judged: { row: Row; score: number }[] = [];
for (let fold = 0; fold < 5; fold++) {
  const learned = fit(rows.filter((r) => r.documents.every((id) => foldOf.get(id) !== fold)));
  for (const row of rows) if (foldOf.get(row.documents[0]) === fold) judged.push({ row, score: scoreOf(row, learned) });
}
const final = fit(rows);
console.log(
  `${rows.length} pairs, Pearson ${pearson(rows.map((row) => ({ row, score: scoreOf(row, final) })))}, in five folds ${pearson(judged)}`,
);
likenessNames.forEach((name, k) =>
  console.log(`  ${name} alone ${pearson(rows.map((row) => ({ row, score: row.likeness[k]! })))}, weight ${final[name]}`),
);
for (const kind of Object.keys(kinds) as Kind[]) {
  const own = judged.filter(({ row }) => row.kind === kind);
  console.log(`  ${kind}: ${own.length} pairs, mean ${(own.reduce((sum, { score }) => sum + score, 0) / own.length).toFixed(3)}`);
}
writeFileSync('features/related/same-story.json', JSON.stringify({ version: 2, ...final }, null, 2) + '\n');

function scoreOf({ likeness }: Row, weights: Weights): number {
  return Math.min(
    1,
    likenessNames.reduce((sum, name, k) => sum + weights[name] * likeness[k]!, 0),
  );
}

/** Gradient descent. */
function fit(some: Row[]): Weights {
  const all = some.reduce((sum, r) => sum + r.weight, 0);
  const weights = likenessNames.map(() => 1 / likenessNames.length);
  for (let step = 0; step < 3000; step++) {
    const slope = likenessNames.map(() => 0);
    for (const { likeness, weight, grade } of some) {
      const error = (weight / all) * (likeness.reduce((sum, l, k) => sum + l * weights[k]!, 0) - grade);
      likeness.forEach((l, k) => (slope[k]! += error * l));
    }
    const mean = weights.reduce((sum, w) => sum + w, 0) / weights.length;
    weights.forEach((w, k) => (weights[k] = Math.max(0, w - 0.3 * (slope[k]! + ridge * (w - mean)))));
  }
  return Object.fromEntries(likenessNames.map((name, k) => [name, Number(weights[k]!.toFixed(3))])) as Weights;
}

function pearson(of: { row: Row; score: number }[]): string {
  const mean = (value: (o: (typeof of)[number]) => number) =>
    of.reduce((sum, o) => sum + o.row.weight * value(o), 0) / of.reduce((sum, o) => sum + o.row.weight, 0);
  const [p, q] = [mean((o) => o.score), mean((o) => o.row.grade)];
  const both = mean((o) => (o.score - p) * (o.row.grade - q));
  return (both / Math.sqrt(mean((o) => (o.score - p) ** 2) * mean((o) => (o.row.grade - q) ** 2))).toFixed(4);
}

/** Numbers from 0 to below 1, the same at every run (source: Numerical Recipes). */
function numbers(seed: number) {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}
