import type { Tree } from '#features/related/relate.ts';

export interface Item {
  /** Whether editors linked it. */
  linked: boolean;
  signs: number[];
}

export interface Settings {
  trees: number;
  depth: number;
  /** How much of each tree's answer is taken. */
  rate: number;
  /** The shares of the queries and of the signs that each tree sees. */
  ofQueries: number;
  ofSigns: number;
  /** What is added to the curvature, and the least of it on a side. */
  ridge: number;
  least: number;
}

const bins = 48;

/**
 * Gradient-boosted trees for ranking (Friedman: Greedy Function Approximation, 2001) on a listwise softmax loss (Cao and others: Learning
 * to Rank, ListNet, 2007): each linked item against all of its query that are not linked.
 */
export function growTrees(queries: Item[][], settings: Settings, random: () => number): Tree[] {
  const lists = queries.filter((list) => list.some((i) => i.linked));
  const items = lists.flat();
  const signs = items[0]!.signs.map((_, k) => binned(items.map((i) => i.signs[k]!)));
  const scores = new Float64Array(items.length);
  const trees: Tree[] = [];
  for (let t = 0; t < settings.trees; t++) {
    const slope = new Float64Array(items.length);
    const curve = new Float64Array(items.length);
    const seen: number[] = [];
    let start = 0;
    for (const list of lists) {
      if (random() < settings.ofQueries) {
        addSlopes(list, start, scores, slope, curve);
        for (let i = 0; i < list.length; i++) seen.push(start + i);
      }
      start += list.length;
    }
    const some = signs.map((_, k) => k).filter(() => random() < settings.ofSigns);
    const tree = grow(seen, settings.depth);
    trees.push(tree);
    items.forEach((item, i) => (scores[i]! += answer(tree, item.signs)));

    function grow(rows: number[], depth: number): Tree {
      let [g, h] = [0, 0];
      for (const i of rows) [g, h] = [g + slope[i]!, h + curve[i]!];
      const leaf = rounded((-settings.rate * g) / (h + settings.ridge));
      if (depth === 0) return leaf;
      let best = { gain: 1e-4, sign: -1, bin: 0 };
      for (const sign of some) {
        const { bin, cuts } = signs[sign]!;
        const [gs, hs] = [new Float64Array(bins + 1), new Float64Array(bins + 1)];
        for (const i of rows) {
          gs[bin[i]!]! += slope[i]!;
          hs[bin[i]!]! += curve[i]!;
        }
        let [left, leftCurve] = [0, 0];
        for (let b = 0; b < cuts.length; b++) {
          left += gs[b]!;
          leftCurve += hs[b]!;
          if (leftCurve < settings.least || h - leftCurve < settings.least) continue;
          const gain =
            left ** 2 / (leftCurve + settings.ridge) + (g - left) ** 2 / (h - leftCurve + settings.ridge) - g ** 2 / (h + settings.ridge);
          if (gain > best.gain) best = { gain, sign, bin: b };
        }
      }
      if (best.sign < 0) return leaf;
      const { bin, cuts } = signs[best.sign]!;
      const below = rows.filter((i) => bin[i]! <= best.bin);
      const otherwise = rows.filter((i) => bin[i]! > best.bin);
      return [best.sign, cuts[best.bin]!, grow(below, depth - 1), grow(otherwise, depth - 1)];
    }
  }
  return trees;
}

function addSlopes(list: Item[], start: number, scores: Float64Array, slope: Float64Array, curve: Float64Array) {
  const highest = list.reduce((max, _, i) => Math.max(max, scores[start + i]!), -Infinity);
  const odds = list.map((_, i) => Math.exp(scores[start + i]! - highest));
  const against = list.reduce((sum, item, i) => sum + (item.linked ? 0 : odds[i]!), 0);
  const linked = list.flatMap((item, i) => (item.linked ? [i] : []));
  const weight = 1 / Math.sqrt(linked.length);
  for (const p of linked) {
    const all = against + odds[p]!;
    const add = (i: number, q: number, target: number) => {
      slope[start + i]! += weight * (q - target);
      curve[start + i]! += weight * q * (1 - q);
    };
    add(p, odds[p]! / all, 1);
    list.forEach((item, i) => item.linked || add(i, odds[i]! / all, 0));
  }
}

/** Each value's bin; cuts lie densest at both ends, where the telling values are. */
function binned(values: number[]): { bin: Uint8Array; cuts: number[] } {
  const sorted = Float64Array.from(values).sort();
  const cuts: number[] = [];
  for (let k = 1; k < bins; k++) {
    const q = (k - bins / 2) / (bins / 2);
    const quantile = q < 0 ? 0.5 * (1 + q) ** 3 : 1 - 0.5 * (1 - q) ** 3;
    const cut = rounded(sorted[Math.min(sorted.length - 1, Math.floor(quantile * sorted.length))]!);
    if (cuts.length === 0 || cut > cuts.at(-1)!) cuts.push(cut);
  }
  return { bin: Uint8Array.from(values, (v) => cuts.findLastIndex((c) => v >= c) + 1), cuts };
}

const rounded = (x: number): number => Number(x.toPrecision(4));

function answer(tree: Tree, values: number[]): number {
  let at = tree;
  while (typeof at !== 'number') at = values[at[0]]! < at[1] ? at[2] : at[3];
  return at;
}
