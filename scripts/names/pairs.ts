import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { join } from 'node:path';

/** Two spellings, whether they are one name, and how much the pair counts. */
export interface NamePair {
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
  readonly weight: number;
}

/** The lines of a TSV file, gzip or not. */
export function readRows(file: string): string[][] {
  const bytes = readFileSync(file);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split(/\r?\n/)
    .filter(Boolean)
    .map((line) => line.split('\t'));
}

/** The pairs of a folder with `pairs.tsv` and `labels.tsv`, or null where it is absent. */
export function readPairs(folder: string): NamePair[] | null {
  if (!existsSync(join(folder, 'pairs.tsv'))) return null;
  const labels = new Map(readRows(join(folder, 'labels.tsv')).map(([id, label]) => [id, label]));
  return readRows(join(folder, 'pairs.tsv')).map(([id, a = '', b = '']) => ({ a, b, same: labels.get(id) === '1', weight: 1 }));
}

/** Which of `folds` parts a name is in; all spellings that the pairs call one name are in the same. Chance is seeded. */
export function foldsByName(pairs: readonly NamePair[], folds: number, seed: number): (name: string) => number {
  const parents = new Map<string, string>();
  const root = (name: string): string => {
    let at = name;
    while (parents.has(at)) at = parents.get(at)!;
    return at;
  };
  for (const { a, b, same } of pairs) if (same && root(a) !== root(b)) parents.set(root(a), root(b));
  const next = random(seed);
  const foldOf = new Map<string, number>();
  for (const { a, b } of pairs) for (const name of [a, b]) if (!foldOf.has(root(name))) foldOf.set(root(name), Math.floor(next() * folds));
  return (name) => foldOf.get(root(name)) ?? -1;
}

/** More pairs of different names, drawn by chance from the spellings of these. */
export function strangers(pairs: readonly NamePair[], count: number, weight: number, seed: number): NamePair[] {
  const names = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const nameOf = foldsByName(pairs, Number.MAX_SAFE_INTEGER, seed);
  const next = random(seed + 1);
  const drawn: NamePair[] = [];
  while (drawn.length < count) {
    const a = names[Math.floor(next() * names.length)]!;
    const b = names[Math.floor(next() * names.length)]!;
    if (nameOf(a) !== nameOf(b)) drawn.push({ a, b, same: false, weight });
  }
  return drawn;
}

/** mulberry32: numbers from 0 to 1, the same for the same seed. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
