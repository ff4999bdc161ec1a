import type { Profile } from './profile.ts';
import type { Related } from './relate.ts';

export interface Chosen<Candidate> extends Related<Candidate> {
  /** Near-identical reports that it stands for. */
  copies: Candidate[];
}

// Two texts of which half the neighbouring words are the same are one report, sent round by an agency.
const sameReport = 0.5;
// A story that says again what one above it says loses up to this much (Carbonell and Goldstein: The Use of MMR, 1998).
const repetition = 0.3;

/**
 * The `count` to show of what is related, best first: near-identical reports folded into the best of them, and each next one the best that
 * is not too like those before it. Scores are lowered by what was lost to likeness, so that they order the result.
 */
export function choose<Candidate extends { profile: Profile }>(ranked: Related<Candidate>[], count: number): Chosen<Candidate>[] {
  const left = fold(ranked.slice(0, count * 4));
  const chosen: Chosen<Candidate>[] = [];
  const likest = new Map(left.map((one) => [one, 0]));
  while (chosen.length < count && left.length > 0) {
    const worth = (one: Chosen<Candidate>) => one.score * (1 - repetition * Math.min(1, likest.get(one)! / sameReport));
    const best = left.reduce((a, b) => (worth(b) > worth(a) ? b : a));
    left.splice(left.indexOf(best), 1);
    chosen.push({ ...best, score: worth(best) });
    const pairs = new Set(best.candidate.profile.pairs);
    for (const one of left) likest.set(one, Math.max(likest.get(one)!, likeness(pairs, one.candidate.profile)));
  }
  return chosen;
}

function fold<Candidate extends { profile: Profile }>(ranked: Related<Candidate>[]): Chosen<Candidate>[] {
  const kept: (Chosen<Candidate> & { pairs: Set<number> })[] = [];
  for (const one of ranked) {
    const first = kept.find((k) => likeness(k.pairs, one.candidate.profile) >= sameReport);
    if (first) first.copies.push(one.candidate);
    else kept.push({ ...one, copies: [], pairs: new Set(one.candidate.profile.pairs) });
  }
  return kept.map(({ pairs: _, ...chosen }) => chosen);
}

/** The share of neighbouring words that two texts have in common, of all that they have. */
function likeness(pairs: Set<number>, { pairs: others }: Profile): number {
  let both = 0;
  for (const pair of others) if (pairs.has(pair)) both++;
  return both / Math.max(1, pairs.size + others.length - both);
}
