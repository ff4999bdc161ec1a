import { align, ownOdds, type EditWeights, type Step } from './align.ts';
import { wordKey } from './key.ts';
import { isNative, isVowel, signs } from './signs.ts';
import { type Spelling } from './spelling.ts';

/** What the decision between one name and two looks at; each is between about -2 and 3. */
export const featureNames = [
  'bias',
  'odds', // log odds of the best alignment: the more, the longer and rarer what both have
  'share', // the same over what the longer spelling has in common with itself
  'loss', // what steps between consonants took away
  'worst', // the worst step
  'nativeVowels', // vowels left out or changed, a step, where both have a letter that only Arabic names have
  'key', // the keys are equal
  'grams', // Dice of letter pairs, edges included
  'length', // signs of the shorter
  'lengths', // difference of length, a step
] as const;

/** The features of two words, under the reading of their articles that speaks most for one name. Symmetric. */
export function features(a: Spelling, b: Spelling, weights: EditWeights): number[] {
  const asWritten = a.bare !== '' && b.bare !== '' ? readAs(a.bare, b.bare, weights) : readAs(a.whole, b.whole, weights);
  if ((a.bare === '') === (b.bare === '')) return describe(asWritten, weights);
  const stripped = readAs(a.bare || a.whole, b.bare || b.whole, weights);
  return describe(stripped.odds > asWritten.odds ? stripped : asWritten, weights);
}

interface Reading {
  a: string;
  b: string;
  steps: Step[];
  odds: number;
}

/** Ordered, so that both orders of a pair meet the same alignment where two are equally good. */
function readAs(a: string, b: string, weights: EditWeights): Reading {
  if (a > b) return readAs(b, a, weights);
  const steps = align(a, b, weights);
  return { a, b, steps, odds: steps.reduce((sum, step) => sum + step.odds, 0) };
}

function describe({ a, b, steps, odds }: Reading, weights: EditWeights): number[] {
  let [loss, worst, vowels, native] = [0, 9, 0, false];
  for (const step of steps) {
    const x = signs[step.x]!;
    const y = step.y < 0 ? '' : signs[step.y]!;
    worst = Math.min(worst, step.odds);
    if (x === y) native ||= isNative(x);
    else if (isVowel(x) && (y === '' || isVowel(y))) vowels++;
    else loss += Math.min(0, step.odds);
  }
  return [
    1,
    odds / 10,
    Math.max(-1, odds / Math.max(1, ownOdds(a, weights), ownOdds(b, weights))),
    loss / 5,
    worst / 5,
    native ? (3 * vowels) / steps.length : 0,
    wordKey(a) === wordKey(b) ? 1 : 0,
    gramsInCommon(a, b),
    Math.min(8, a.length, b.length) / 4,
    (3 * Math.abs(a.length - b.length)) / steps.length,
  ];
}

/** Dice coefficient of the letter pairs of two words, each with an edge at both ends. */
function gramsInCommon(a: string, b: string): number {
  const x = `^${a}$`;
  const y = `^${b}$`;
  let used = 0;
  let common = 0;
  for (let i = 0; i + 1 < x.length; i++)
    for (let j = 0; j + 1 < y.length && j < 31; j++)
      if (x[i] === y[j] && x[i + 1] === y[j + 1] && !(used & (1 << j))) {
        used |= 1 << j;
        common++;
        break;
      }
  return (2 * common) / (x.length + y.length - 2);
}
