import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { features, featureNames } from '#lib/arabic/names/features.ts';
import { type NameWeights, wordsScore } from '#lib/arabic/names/score.ts';
import { spellings } from '#lib/arabic/names/spelling.ts';
import { learnEdits } from './names/edit-weights.ts';
import { fixedPairs, knownPairs } from './names/known-pairs.ts';
import { logistic, type Example } from './names/logistic.ts';
import { foldsByName, readPairs, strangers, type NamePair } from './names/pairs.ts';

// Learns what lib/arabic/names knows: node scripts/train-names.ts DATA [--out lib/arabic/names/weights.json] [--folds 10] [--seed 7] [--without FEATURE…]
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    folds: { type: 'string', default: '10' },
    seed: { type: 'string', default: '7' },
    without: { type: 'string', multiple: true, default: [] },
  },
});
const seed = Number(values.seed);
const mined = readPairs(positionals[0] ?? '');
if (mined === null) {
  console.log(`skipped: no pairs.tsv in «${positionals[0] ?? ''}»; give the folder with the name pairs`);
  process.exit(0);
}

const ridge = 1;
const drawn = strangers(mined, 60_000, 1 / 3, seed);
const folds = Number(values.folds);
if (folds > 1) crossValidate(mined, folds);

const weights = train([...mined, ...drawn]);
console.log(`in-sample      ${figures(mined.map((pair) => [score(pair, weights), pair.same]))}`);
console.log(featureNames.map((name) => `${name} ${weights.features[name]}`).join('  '));
if (values.out) {
  const about = 'Learned by scripts/train-names.ts; see docs/decisions/008-name-spellings.md';
  writeFileSync(values.out, JSON.stringify({ version: 1, about, ...weights }).replaceAll('],"', '],\n"') + '\n');
}

/** Trains on all names but a tenth, and scores the pairs whose first name is in that tenth; no pair is trained on that shares a name with it. */
function crossValidate(pairs: readonly NamePair[], count: number) {
  const foldOf = foldsByName(pairs, count, seed);
  const scored: [number, boolean][] = [];
  const wide: [number, boolean][] = [];
  for (let fold = 0; fold < count; fold++) {
    const learned = train([...pairs, ...drawn].filter(({ a, b }) => foldOf(a) !== fold && foldOf(b) !== fold));
    for (const pair of pairs) if (foldOf(pair.a) === fold) scored.push([score(pair, learned), pair.same]);
    for (const pair of drawn) if (foldOf(pair.a) === fold) wide.push([score(pair, learned), false]);
  }
  console.log(`cross-validated ${figures(scored)}`);
  console.log(`  among more   ${figures([...scored, ...wide])}`);
}

function train(pairs: readonly NamePair[]): NameWeights {
  const known = knownPairs();
  const edits = learnEdits([...pairs, ...known]);
  const examples = [...pairs, ...known].flatMap((pair) => example(pair, edits));
  // Of the names of fixed spelling those that lie near each other teach the most; together they count as a hundred pairs.
  const near = fixedPairs()
    .flatMap((pair) => example(pair, edits))
    .filter(({ x }) => x[1]! > 0);
  examples.push(...near.map((e) => ({ ...e, weight: 100 / near.length })));
  const learned = logistic(examples, ridge).map((w) => Math.round(w * 10_000) / 10_000);
  return { ...edits, features: Object.fromEntries(featureNames.map((name, i) => [name, learned[i]!])) as NameWeights['features'] };
}

function example({ a, b, same, weight }: NamePair, edits: Parameters<typeof features>[2]): Example[] {
  const [x, y] = [spellings(a), spellings(b)];
  if (x.length !== 1 || y.length !== 1) return [];
  return [{ x: features(x[0]!, y[0]!, edits).map((v, i) => (values.without.includes(featureNames[i]!) ? 0 : v)), y: same, weight }];
}

function score({ a, b }: NamePair, learned: NameWeights): number {
  return wordsScore(spellings(a), spellings(b), learned);
}

/** Recall of pairs that are one name where 0.1 % and 0.01 % of the others pass, as shared/tools/score.mjs counts it. */
function figures(scored: readonly (readonly [number, boolean])[]): string {
  const others = scored
    .filter(([, same]) => !same)
    .map(([s]) => s)
    .sort((p, q) => q - p);
  const own = scored.filter(([, same]) => same).map(([s]) => s);
  const recall = (share: number) => {
    const cut = others[Math.floor(others.length * share)]!;
    return (own.filter((s) => s > cut).length / own.length).toFixed(4);
  };
  return `${own.length} + ${others.length} pairs  recall@0.1%FP ${recall(0.001)}  recall@0.01%FP ${recall(0.0001)}`;
}
