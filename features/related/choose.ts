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
  const left = fold(ranked.slice(0, count * 2));
  const chosen: Chosen<Candidate>[] = [];
  while (chosen.length < count && left.length > 0) {
    const worth = ({ one: { score }, likest }: Folded<Candidate>) => score * (1 - repetition * Math.min(1, likest / sameReport));
    const best = left.reduce((a, b) => (worth(b) > worth(a) ? b : a));
    left.splice(left.indexOf(best), 1);
    chosen.push({ ...best.one, copies: best.copies, score: worth(best) });
    for (const other of left) other.likest = Math.max(other.likest, likeness(best.pairs, other.pairs));
  }
  return chosen;
}

interface Folded<Candidate> {
  one: Related<Candidate>;
  copies: Candidate[];
  /** The neighbouring words, sorted. */
  pairs: Int32Array;
  /** How like it is to the likest of those that stand above it. */
  likest: number;
}

function fold<Candidate extends { profile: Profile }>(ranked: Related<Candidate>[]): Folded<Candidate>[] {
  const kept: Folded<Candidate>[] = [];
  for (const one of ranked) {
    const pairs = one.candidate.profile.pairs.toSorted();
    const first = kept.find((k) => likeness(k.pairs, pairs) >= sameReport);
    if (first) first.copies.push(one.candidate);
    else kept.push({ one, copies: [], pairs, likest: 0 });
  }
  return kept;
}

/** The share of neighbouring words that two texts have in common, of all that they have; both sorted, each word pair once. */
function likeness(a: Int32Array, b: Int32Array): number {
  let both = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) both++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return both / Math.max(1, a.length + b.length - both);
}
