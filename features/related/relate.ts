import { isLater, isOwn, signNames, signsOf, type Rarity, type Signs } from './signs.ts';
import type { Profile } from './profile.ts';
import weights from './weights.json' with { type: 'json' };

/** A question about a sign (its place in `signNames`): below the threshold go on with the third, else with the fourth. A number answers. */
export type Tree = number | [sign: number, threshold: number, below: Tree, otherwise: Tree];

export interface Related<Candidate> {
  candidate: Candidate;
  /** From 0 to 1; what editors would link stands above what they would not. */
  score: number;
  /** Whether it is the same report, in nearly the same words. */
  sameReport: boolean;
  /** The article's terms that the other has too, the most telling first. */
  shared: number[];
}

// Editors link to their own articles, and backwards, as what comes later is not there yet: of 604 links all and 601 were such, so how much
// another source or a later report is worth cannot be learned from them. These two are set by hand.
const ofAnotherSource = 0.3;
const later = 0.4;

// One event in several newspapers: learned from 352 such events (docs/decisions/009-related-stories.md). From about `middle` on two texts are
// one report, in nearly the same words.
const report = { words: 6.1, pairs: 5, lead: 0.2, sameDay: 1.8, own: -3.9, middle: 8.5, slope: 2 };

/** The candidates for an article, the most related first. Pure; `rarity` is asked for the article's own terms only. */
export function relate<Candidate extends { profile: Profile }>(
  article: Profile,
  candidates: Candidate[],
  rarity: Rarity,
): Related<Candidate>[] {
  const signs = signsOf(article, candidates.map((c) => c.profile), rarity); // prettier-ignore
  return candidates
    .map((candidate, i) => ({
      candidate,
      score: scoreOf(article, candidate.profile, signs[i]!),
      sameReport: likeness(signs[i]!) > report.middle + 2,
      shared: sharedTerms(article, candidate.profile, rarity),
    }))
    .sort((a, b) => b.score - a.score);
}

function scoreOf(article: Profile, other: Profile, signs: Signs): number {
  const told = logistic((likeness(signs) - report.middle) * report.slope);
  // What is learned asks for headlines; texts without them are ordered by how alike they are.
  if (article.titlePairs === 0) return logistic(likeness(signs) - report.middle + (isOwn(article, other) ? report.own : 0));
  const linked = logistic(weights.base + learned(weights.trees as Tree[], signs)) * (isLater(article, other) ? later : 1);
  // A report of another source that tells the same counts in full.
  return isOwn(article, other) ? linked : Math.max(linked * ofAnotherSource, told);
}

const likeness = (s: Signs): number =>
  report.words * Math.sqrt(Math.max(0, s.alike)) +
  report.pairs * Math.sqrt(s.pairsAlike) +
  report.lead * s.lead +
  report.sameDay * s.sameDay;

/** The sum of what the trees answer. */
export function learned(trees: Tree[], signs: Record<(typeof signNames)[number], number>): number {
  const values = signNames.map((name) => signs[name]);
  return trees.reduce<number>((sum, tree) => sum + answer(tree, values), 0);
}

function answer(tree: Tree, values: number[]): number {
  let at = tree;
  while (typeof at !== 'number') at = values[at[0]]! < at[1] ? at[2] : at[3];
  return at;
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Shared terms by rarity and by how much both make of them; headlines and leads count twice. */
function sharedTerms(article: Profile, other: Profile, rarity: Rarity): number[] {
  const places = new Map(Array.from(other.terms, (t, k) => [t, k]));
  const weighed = Array.from(article.terms, (term, j) => {
    const k = places.get(term);
    const weight =
      k === undefined ? 0 : Math.min(3, article.all[j]!, other.all[k]!) + (article.lead[j]! > 0 ? 1 : 0) + (other.lead[k]! > 0 ? 1 : 0);
    return { term, weight: weight * rarity(term) ** 2 };
  });
  return weighed
    .filter((w) => w.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 12)
    .map((w) => w.term);
}
