import { isLater, isOwn, signNames, signsOf, type Rarity, type Signs } from './signs.ts';
import type { Profile } from './profile.ts';
import weights from './weights.json' with { type: 'json' };

/** A question about a sign (its place in `signNames`): below the threshold go on with the third, else with the fourth. A number answers. */
export type Tree = number | [sign: number, threshold: number, below: Tree, otherwise: Tree];

/** What scripts/train-related.ts learns. */
export interface Model {
  base: number;
  trees: Tree[];
}

export interface Related<Candidate> {
  candidate: Candidate;
  /** From 0 to 1; what editors would link stands above what they would not. */
  score: number;
  /** How much the same their words are, whatever else is known: below 2 hardly, about 4 one affair, from 8 on one report. */
  likeness: number;
  /** The article's terms that the other has too, the most telling first. */
  shared: number[];
}

// Editors link to their own articles, and backwards, as what comes later is not there yet: of 604 links all and 601 were such, so how much
// another source or a later report is worth cannot be learned from them. These two are set by hand.
const ofAnotherSource = 0.2;
const later = 0.3;

// How much two texts have in common as people see it (see `likeness`); their pairs count by their square root, as do words.
const alike = { words: 6.1, pairs: 5, lead: 0.2 };

// One event in several newspapers: learned from 352 such events (docs/decisions/009-related-stories.md). From about `middle` on two texts are
// one report, in nearly the same words; a newspaper seldom tells it twice; after ten days it is another event in any case.
const report = { words: 4.8, lead: 6.1, runs: 1.8, day: -0.4, mostDays: 10, own: -2.9, middle: 8.5, slope: 2 };

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
      likeness: likeness(signs[i]!),
      // Asked for the few that are shown.
      get shared() {
        return sharedTerms(article, candidate.profile, rarity);
      },
    }))
    .sort((a, b) => b.score - a.score);
}

/** From 0 to 1. */
export function scoreOf(article: Profile, other: Profile, signs: Signs, model = weights as unknown as Model): number {
  const same = oneReport(signs) - report.middle;
  // What is learned asks for headlines; texts without them are ordered by how alike they are.
  if (article.titlePairs === 0) return logistic((same + (isOwn(article, other) ? report.own : 0)) / 2);
  // Where little belongs together, what is best among it may still be nothing.
  const some = logistic((likeness(signs) - 1.5) * 3);
  const linked = logistic(model.base + learned(model.trees, signs)) * some * (isLater(article, other) ? later : 1);
  // A report of another source that tells the same counts in full.
  return isOwn(article, other) ? linked : Math.max(linked * ofAnotherSource, logistic(same * report.slope));
}

/**
 * What a score is worth in the other direction, without asking what else the other has: what is later from here is earlier from there, and
 * what was best only for want of better is held to how alike the two are.
 */
export function seenFromThere(article: Profile, { candidate, score, likeness }: Related<{ profile: Profile }>): number {
  const here = isLater(article, candidate.profile) ? later : 1;
  const there = isLater(candidate.profile, article) ? later : 1;
  return Math.min(score / here, logistic(likeness - 4)) * there;
}

const likeness = (s: Signs): number => alike.words * Math.sqrt(s.alike) + alike.pairs * Math.sqrt(s.pairsAlike) + alike.lead * s.lead;

const oneReport = (s: Signs): number =>
  report.words * s.alike +
  report.lead * Math.sqrt(s.leadAlike) +
  report.runs * s.runsAlike +
  report.day * Math.min(report.mostDays, s.apart);

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
