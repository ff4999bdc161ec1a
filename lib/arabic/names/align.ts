import { signs } from './signs.ts';

/** Log odds of what transliterators do with a sign, learned by `scripts/train-names.ts`. */
export interface EditWeights {
  /** signs × signs, symmetric: log P(y for x | one name) / P(y). */
  readonly pair: readonly number[];
  /** places × signs: log P(x left out | one name). */
  readonly drop: readonly number[];
}

/** Where a sign stands that one spelling leaves out; `joined`: doubled, or the first half of a sound written with two (تش تس تز دج كس). */
export const places = ['first', 'middle', 'last', 'joined'] as const;

/** One step of an alignment: indexes into `signs`, `y` -1 where one spelling has nothing; into `places`, of x; and the log odds. */
export interface Step {
  readonly x: number;
  readonly y: number;
  readonly place: number;
  readonly odds: number;
}

/** Longer words than any name are cut. */
export const longest = 32;
const width = longest + 1;
const best = new Float64Array(width * width);
const from = new Uint8Array(width * width);
const size = signs.length;
const joins = ['تش', 'تس', 'تز', 'دج', 'كس'].map((pair) => signs.indexOf(pair[0]!) * size + signs.indexOf(pair[1]!));

/**
 * The alignment of two words that speaks most for their being one name, by the stochastic edit distance of Ristad and Yianilos (Learning
 * String-Edit Distance, 1998), its costs taken as log odds against two words that have nothing to do with each other.
 */
export function align(a: string, b: string, { pair, drop }: EditWeights): Step[] {
  const x = codes(a);
  const y = codes(b);
  const dropX = x.map((sign, i) => drop[placeOf(x, i) * size + sign]!);
  const dropY = y.map((sign, j) => drop[placeOf(y, j) * size + sign]!);
  best[0] = 0;
  for (let i = 0; i <= x.length; i++)
    for (let j = i === 0 ? 1 : 0; j <= y.length; j++) {
      const at = i * width + j;
      const both = i > 0 && j > 0 ? best[at - width - 1]! + pair[x[i - 1]! * size + y[j - 1]!]! : -Infinity;
      const onlyX = i > 0 ? best[at - width]! + dropX[i - 1]! : -Infinity;
      const onlyY = j > 0 ? best[at - 1]! + dropY[j - 1]! : -Infinity;
      best[at] = Math.max(both, onlyX, onlyY);
      from[at] = best[at] === both ? 0 : best[at] === onlyX ? 1 : 2;
    }

  const steps: Step[] = [];
  for (let i = x.length, j = y.length; i + j > 0;) {
    const way = from[i * width + j];
    if (way !== 2) i--;
    if (way !== 1) j--;
    if (way === 0) steps.push({ x: x[i]!, y: y[j]!, place: placeOf(x, i), odds: pair[x[i]! * size + y[j]!]! });
    else if (way === 1) steps.push({ x: x[i]!, y: -1, place: placeOf(x, i), odds: dropX[i]! });
    else steps.push({ x: y[j]!, y: -1, place: placeOf(y, j), odds: dropY[j]! });
  }
  return steps.reverse();
}

/** What a word would have in an alignment with itself. */
export function ownOdds(word: string, { pair }: EditWeights): number {
  let odds = 0;
  for (const sign of codes(word)) odds += pair[sign * size + sign]!;
  return odds;
}

const indexOf = new Map([...signs].map((sign, i) => [sign, i]));

function codes(word: string): number[] {
  const out: number[] = [];
  for (let i = 0; i < word.length && i < longest; i++) out.push(indexOf.get(word[i]!) ?? 0);
  return out;
}

function placeOf(word: readonly number[], i: number): number {
  if (word[i] === word[i - 1] || joins.includes(word[i]! * size + (word[i + 1] ?? -size * size))) return 3;
  return i === 0 ? 0 : i === word.length - 1 ? 2 : 1;
}
