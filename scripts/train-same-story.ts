import { writeFileSync } from 'node:fs';
import { encode } from '#features/search/document.ts';
import { rarityAmong } from '#features/related/common-words.ts';
import { profileOf } from '#features/related/profile.ts';
import { likenessNames, likenessOf, type Views } from '#features/related/same-story.ts';
import { linesOf } from './eval/scratch.ts';
import type { Document } from './eval/related-corpus.ts';

/**
 * Learns features/related/same-story.json. Nobody graded pairs for us, so pairs whose grade is known by how they were made stand for them:
 * one event in two newspapers (1), every other sentence of the one beside the other sentences of the other (0.9: one story in other words),
 * read-also links (0.45), two articles of one section (0.08), any two (0). Logistic regression on these grades, no weight below 0, drawn
 * towards equal weights. Prints Pearson on pairs that were not learned from (five folds).
 *   node scripts/train-same-story.ts ../shared/data
 */
interface Pair {
  kind: string;
  grade: number;
  weight: number;
  likeness: number[];
}

const folder = process.argv[2] ?? '../shared/data';
const random = numbers(9);
const rarity = rarityAmong(0, () => 0);
const pairs = await makePairs();
const folds = pairs.map(() => Math.floor(random() * 5));
const guesses = pairs.map(() => 0);
for (let fold = 0; fold < 5; fold++) {
  const learned = fit(pairs.filter((_, i) => folds[i] !== fold));
  pairs.forEach((pair, i) => folds[i] === fold && (guesses[i] = guess(learned, pair)));
}
console.log(
  `${pairs.length} pairs, Pearson in five folds ${pearson(
    guesses,
    pairs.map((p) => p.grade),
  ).toFixed(4)}`,
);
for (const kind of new Set(pairs.map((p) => p.kind))) {
  const own = guesses.filter((_, i) => pairs[i]!.kind === kind);
  console.log(`  ${kind.padEnd(14)} ${own.length} pairs, mean ${(own.reduce((a, b) => a + b, 0) / own.length).toFixed(3)}`);
}
const final = fit(pairs);
console.log(final);
writeFileSync(
  'features/related/same-story.json',
  JSON.stringify(Object.fromEntries(Object.entries(final).map(([k, v]) => [k, +v.toFixed(4)])), null, 2) + '\n',
);

async function makePairs(): Promise<Pair[]> {
  const news = await documents('news.docs.jsonl.gz');
  const same = await documents('related/same.docs.jsonl.gz');
  const made: Pair[] = [];
  const add = (kind: string, grade: number, a: Text, b: Text, weight = 1) => {
    const likeness = likenessOf(view(a), view(b), rarity);
    made.push({ kind, grade, weight, likeness: likenessNames.map((name) => likeness[name]) });
  };
  for (const [q, d] of await judgements('related/same.qrels')) {
    if (q >= d) continue;
    const [a, b] = [same.get(q)!, same.get(d)!];
    add('same', 1, a, b, 0.5);
    if (sentences(a).length > 4 && sentences(b).length > 4) add('same, halves', 0.9, half(a, 0), half(b, 1));
  }
  const all = [...news.values()];
  const any = () => all[Math.floor(random() * all.length)]!;
  for (let i = 0; i < 500; i++) {
    const one = any();
    if (sentences(one).length > 5) add('halves', 0.9, { ...half(one, 0), title: one.title }, half(one, 1));
    add('random', 0, any(), any());
    const other = any();
    const peers = all.filter((d) => d.section === other.section);
    add('one section', 0.08, other, peers[Math.floor(random() * peers.length)]!);
  }
  for (const [q, d] of await judgements('related/links.qrels')) add('read-also', 0.45, news.get(q)!, news.get(d)!);
  return made;
}

type Text = Pick<Document, 'title' | 'text'>;

function view({ title, text }: Text): Views {
  const codes = encode({ headline: title, tags: [], text });
  const facts = { headline: title, at: null, source: null, section: null };
  return { stems: profileOf(codes, facts), roots: profileOf(codes, facts, 'root') };
}

function sentences({ text }: Text): string[] {
  return text.split(/(?<=[.!؟?])\s+|\n/).filter((s) => s.trim().length > 20);
}

/** Every other sentence; the first of them is the headline. */
function half(one: Text, parity: 0 | 1): Text {
  const [title, ...rest] = sentences(one).filter((_, i) => i % 2 === parity);
  return { title: title ?? '', text: rest.join(' ') };
}

function guess(weights: Record<string, number>, pair: Pair): number {
  const sum = likenessNames.reduce((total, name, k) => total + weights[name]! * pair.likeness[k]!, weights['base']!);
  return 1 / (1 + Math.exp(-sum));
}

/** Gradient descent; twice the mean weight is as far from equal as a weight may easily go. */
function fit(rows: Pair[]): Record<string, number> {
  const weights: Record<string, number> = Object.fromEntries(likenessNames.map((name) => [name, 1.2]));
  weights['base'] = -4;
  for (let step = 0; step < 4000; step++) {
    const slope: Record<string, number> = Object.fromEntries([...likenessNames, 'base'].map((name) => [name, 0]));
    for (const row of rows) {
      const error = (row.weight * (guess(weights, row) - row.grade)) / rows.length;
      slope['base']! += error;
      likenessNames.forEach((name, k) => (slope[name]! += error * row.likeness[k]!));
    }
    const mean = likenessNames.reduce((sum, name) => sum + weights[name]!, 0) / likenessNames.length;
    for (const name of likenessNames) weights[name] = Math.max(0, weights[name]! - 2 * (slope[name]! + 0.004 * (weights[name]! - mean)));
    weights['base'] -= 2 * slope['base']!;
  }
  return weights;
}

async function documents(path: string): Promise<Map<string, Document>> {
  const found = new Map<string, Document>();
  for await (const line of linesOf(`${folder}/${path}`)) {
    const one = JSON.parse(line) as Document;
    found.set(one.id, one);
  }
  return found;
}

async function judgements(path: string): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for await (const line of linesOf(`${folder}/${path}`)) {
    const [q, , d] = line.split(/\s+/);
    found.push([q!, d!]);
  }
  return found;
}

function pearson(a: number[], b: number[]): number {
  const mean = (v: number[]) => v.reduce((x, y) => x + y, 0) / v.length;
  const [p, q] = [mean(a), mean(b)];
  let [both, x, y] = [0, 0, 0];
  a.forEach((v, i) => {
    both += (v - p) * (b[i]! - q);
    x += (v - p) ** 2;
    y += (b[i]! - q) ** 2;
  });
  return both / Math.sqrt(x * y);
}

/** Numbers from 0 to below 1, the same at every run (source: Numerical Recipes). */
function numbers(seed: number) {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}
