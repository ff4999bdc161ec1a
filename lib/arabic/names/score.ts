import { features, featureNames } from './features.ts';
import { fixedNames } from './fixed.ts';
import { isSpelled } from './signs.ts';
import { type Spelling } from './spelling.ts';
import { type EditWeights, longest } from './align.ts';

/** What `scripts/train-names.ts` learns and `weights.json` holds. */
export interface NameWeights extends EditWeights {
  readonly features: Readonly<Record<(typeof featureNames)[number], number>>;
}

/** How likely two single words are spellings of one name, 0 to 1. */
export function wordScore(a: Spelling, b: Spelling, weights: NameWeights): number {
  if (a.whole === b.whole) return 1;
  if (!isSpelled(a.whole) || !isSpelled(b.whole) || a.whole.length > longest || b.whole.length > longest) return 0;
  const f = features(a, b, weights);
  let z = 0;
  for (let i = 0; i < f.length; i++) z += f[i]! * weights.features[featureNames[i]!];
  const score = 1 / (1 + Math.exp(-z));
  return areTwoFixedNames(a, b) ? score / 10 : score;
}

const areTwoFixedNames = (a: Spelling, b: Spelling): boolean => {
  const [x, y] = [a.bare || a.whole, b.bare || b.whole];
  return x !== y && fixedNames.has(x) && fixedNames.has(y);
};

// How likely a name stays the same when one writer leaves a word out: the given name before the family name, or any other.
const withoutGivenName = 0.7;
const withoutOther = 0.2;
const inOtherOrder = 0.9;
const writtenTogether = 0.95;

// No name has more words than these; of a longer text the rest is not read.
const mostWords = 12;

/** How likely two names of any number of words are one: each word of the shorter must have its own in the longer. */
export function wordsScore(x: Spelling[], y: Spelling[], weights: NameWeights): number {
  const [a, b] = inOneOrder(x.slice(0, mostWords), y.slice(0, mostWords));
  if (a.length === 0) return 0;
  if (b.length === 1) return wordScore(a[0]!, b[0]!, weights);
  const apart = wordByWord(a, b, weights);
  if (a.length === b.length) return apart;
  return Math.max(apart, writtenTogether * wordScore(together(a), together(b), weights));
}

/** The name of fewer words first, so that both orders of a pair are scored alike. */
function inOneOrder(a: Spelling[], b: Spelling[]): [Spelling[], Spelling[]] {
  if (a.length !== b.length) return a.length < b.length ? [a, b] : [b, a];
  return a.length < 2 || together(a).whole <= together(b).whole ? [a, b] : [b, a];
}

function wordByWord(shorter: Spelling[], longer: Spelling[], weights: NameWeights): number {
  const free = new Set(longer.keys());
  let score = 1;
  let previous = -1;
  for (const word of shorter) {
    let [best, at] = [-1, -1];
    for (const i of free) {
      const s = wordScore(word, longer[i]!, weights) * (i > previous ? 1 : inOtherOrder);
      if (s > best) [best, at] = [s, i];
    }
    score = Math.min(score, best);
    free.delete(at);
    previous = Math.max(previous, at);
  }
  for (const i of free) score *= i < longer.length - 1 && longer[i]!.whole !== 'عبد' ? withoutGivenName : withoutOther;
  return score;
}

const together = (words: Spelling[]): Spelling => ({ whole: words.map((w) => w.whole).join(''), bare: '' });
