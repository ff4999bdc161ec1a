import { damped, type Profile } from './profile.ts';
import type { Rarity } from './signs.ts';
import weights from './same-story.json' with { type: 'json' };

/** An article by its stems and, coarser, by its roots: where stems miss another spelling or plural, roots often meet. */
export interface Views {
  stems: Profile;
  roots: Profile;
}

/**
 * The likenesses by which people judge whether two articles tell one story, from 0 to 1 and symmetric: cosines of all words, of headline and
 * lead, of the headlines, of neighbouring words; how much of each headline the other says; how many of the ten most telling words of each
 * the other has; how much of the shorter one the longer has. Square roots, as one story in two reporters' words has low cosines.
 */
export const likenessNames = ['stems', 'roots', 'lead', 'rootsLead', 'title', 'titleSaid', 'pairs', 'telling', 'contained'] as const;
export type Likeness = Record<(typeof likenessNames)[number], number>;

/** How likely two articles tell the same story, from 0 to 1, spread as people grade it: about 0.5 is one affair, above 0.8 one event. */
export function sameStory(a: Views, b: Views, rarity: Rarity): number {
  const likeness = likenessOf(a, b, rarity);
  const sum = likenessNames.reduce((total, name) => total + weights[name] * likeness[name], weights.base);
  return 1 / (1 + Math.exp(-sum));
}

export function likenessOf(a: Views, b: Views, rarity: Rarity): Likeness {
  const [x, y] = [vectors(a.stems, rarity), vectors(b.stems, rarity)];
  const [u, v] = [vectors(a.roots, rarity), vectors(b.roots, rarity)];
  const lead = cosine(x.lead, y.lead);
  const contained = Math.max(share(x.binary, y.binary), share(y.binary, x.binary));
  const titled = x.title.size > 0 && y.title.size > 0;
  const root = Math.sqrt;
  return {
    stems: root(cosine(x.whole, y.whole)),
    roots: root(cosine(u.whole, v.whole)),
    lead: root(lead),
    rootsLead: root(cosine(u.lead, v.lead)),
    // Without headlines the leads stand for them.
    title: root(titled ? cosine(x.title, y.title) : lead),
    titleSaid: titled ? (share(x.title, y.binary) + share(y.title, x.binary)) / 2 : (share(x.lead, y.binary) + share(y.lead, x.binary)) / 2,
    pairs: root(cosine(pairVector(a.stems, rarity), pairVector(b.stems, rarity))),
    telling: (share(top(x.whole, 10), y.binary) + share(top(y.whole, 10), x.binary)) / 2,
    contained,
  };
}

type Vector = Map<number, number>;

function vectors(profile: Profile, rarity: Rarity) {
  const vector = (weight: (k: number) => number): Vector => {
    const entries: [number, number][] = [];
    profile.terms.forEach((term, k) => {
      const w = weight(k);
      if (w > 0) entries.push([term, w * Math.max(0.1, rarity(term))]);
    });
    return new Map(entries);
  };
  return {
    whole: vector((k) => damped(profile.all[k]!)),
    binary: vector(() => 1),
    lead: vector((k) => (profile.lead[k]! > 0 ? 1 + profile.title[k]! : 0)),
    title: vector((k) => (profile.title[k]! > 0 ? 1 : 0)),
  };
}

const pairVector = (profile: Profile, rarity: Rarity): Vector =>
  new Map(
    Array.from(profile.pairs, (pair, k) => [
      pair,
      rarity(profile.terms[profile.pairOf[2 * k]!]!) + rarity(profile.terms[profile.pairOf[2 * k + 1]!]!),
    ]),
  );

function cosine(a: Vector, b: Vector): number {
  let dot = 0;
  for (const [key, weight] of a) dot += weight * (b.get(key) ?? 0);
  return dot > 0 ? Math.min(1, dot / length(a) / length(b)) : 0;
}
const length = (a: Vector) => Math.sqrt([...a.values()].reduce((sum, w) => sum + w * w, 0));

/** How much of the weight of `a` stands in `b`, whatever its weight there. */
function share(a: Vector, b: Vector): number {
  let [both, all] = [0, 0];
  for (const [key, weight] of a) {
    all += weight;
    if (b.has(key)) both += weight;
  }
  return all > 0 ? both / all : 0;
}

const top = (a: Vector, count: number): Vector => new Map([...a].sort((x, y) => y[1] - x[1]).slice(0, count));
