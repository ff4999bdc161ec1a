import { align, places, type EditWeights, type Step } from '#lib/arabic/names/align.ts';
import { isVowel, signs } from '#lib/arabic/names/signs.ts';
import { spellings } from '#lib/arabic/names/spelling.ts';
import { type NamePair } from './pairs.ts';

const size = signs.length;
const rounds = 6;

// What is believed before any pair is seen, in pairs' worth: letters that romanisations and their Arabic readings exchange.
const exchanged = 'جغقك ثتط دذضظ دت زسصث ذز ظز سش شك فوب حهخ كخ خش اعه يا وا يو يه جي خي جخ يل جز غه جش'.split(' ');
const belief = { same: 20, near: 1.5, vowels: 0.7, other: 0.9 };
const dropBelief = { worth: 5, joined: 0.3, vowel: 0.25, heh: 0.12, ain: 0.06, other: 0.02 };

/** The log odds of each edit, by hard expectation and maximisation (Ristad and Yianilos 1998) over the pairs that are one name. */
export function learnEdits(pairs: readonly NamePair[]): EditWeights {
  const words = pairs.flatMap(({ a, b, same, weight }) => {
    const [x, y] = [spellings(a), spellings(b)];
    return same && x.length === 1 && y.length === 1 ? [{ x: x[0]!, y: y[0]!, weight }] : [];
  });
  const frequency = frequencies(words.flatMap(({ x, y }) => [x.whole, y.whole]));
  let weights = weigh([], frequency);
  for (let round = 0; round < rounds; round++) {
    const aligned = words.flatMap(({ x, y, weight }) => {
      const steps = [align(x.whole, y.whole, weights), align(x.bare || x.whole, y.bare || y.whole, weights)].sort(
        (p, q) => sum(q) - sum(p),
      )[0]!;
      return sum(steps) > 0 ? steps.map((step) => ({ ...step, weight })) : []; // the rest is noise: two words of one longer name
    });
    weights = weigh(aligned, frequency);
  }
  return weights;
}

function weigh(steps: readonly (Step & { weight: number })[], frequency: readonly number[]): EditWeights {
  const joint = new Float64Array(size * size);
  const dropped = new Float64Array(places.length * size);
  const seen = new Float64Array(places.length * size);
  for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) joint[i * size + j] = pairBelief(i, j, frequency);
  for (const { x, y, place, weight } of steps) {
    seen[place * size + x]! += weight;
    if (y < 0) dropped[place * size + x]! += weight;
    else {
      seen[place * size + y]! += weight;
      joint[x * size + y]! += weight;
      joint[y * size + x]! += weight;
    }
  }
  const rows = Array.from({ length: size }, (_, i) => joint.subarray(i * size, (i + 1) * size).reduce((p, q) => p + q));
  const total = rows.reduce((p, q) => p + q);
  return {
    pair: Array.from(joint, (count, at) => round(Math.log((count * total) / (rows[Math.floor(at / size)]! * rows[at % size]!)))),
    drop: Array.from(dropped, (count, at) => {
      const { worth } = dropBelief;
      return round(Math.log((count + worth * dropRate(Math.floor(at / size), signs[at % size]!)) / (seen[at]! + worth)));
    }),
  };
}

function pairBelief(i: number, j: number, frequency: readonly number[]): number {
  if (i === j) return belief.same;
  const [x, y] = [signs[i]!, signs[j]!];
  if (exchanged.some((group) => group.includes(x) && group.includes(y))) return 2 * belief.near;
  if (isVowel(x) && isVowel(y)) return 2 * belief.vowels;
  return belief.other * (frequency[i]! + frequency[j]!);
}

function dropRate(place: number, sign: string): number {
  if (places[place] === 'joined') return dropBelief.joined;
  if (isVowel(sign)) return dropBelief.vowel;
  return sign === 'ه' ? dropBelief.heh : sign === 'ع' ? dropBelief.ain : dropBelief.other;
}

function frequencies(words: readonly string[]): number[] {
  const counts = new Array<number>(size).fill(1);
  for (const word of words) for (const sign of word) if (signs.includes(sign)) counts[signs.indexOf(sign)]!++;
  const total = counts.reduce((p, q) => p + q);
  return counts.map((count) => count / total);
}

const sum = (steps: readonly Step[]) => steps.reduce((p, step) => p + step.odds, 0);
const round = (x: number) => Math.round(x * 1000) / 1000;
