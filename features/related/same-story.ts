import type { Profile } from './profile.ts';
import type { Rarity } from './signs.ts';
import weights from './same-story.json' with { type: 'json' };

/** An article by its stems and, coarser, by its roots: where stems miss another spelling or plural, roots often meet. */
export interface Views {
  stems: Profile;
  roots: Profile;
}

/**
 * The likenesses by which people judge whether two articles tell one story, from 0 to 1 and symmetric: cosines of all words, by stems and by
 * roots, of the beginnings by how often words stand in them, of headline and lead by which words do, and of the headlines. Square roots, as
 * one story in two reporters' words has low cosines.
 */
export const likenessNames = ['stems', 'roots', 'beginning', 'lead', 'rootsLead', 'title'] as const;
export type Likeness = Record<(typeof likenessNames)[number], number>;

/**
 * How near two articles come to telling the same story, from 0 to 1, graded evenly as people grade it and not pushed to the ends: about 0.25
 * is a name in common, 0.5 one affair, from 0.7 on one event; 1 the same text, 0 where nothing is shared or a text is empty.
 */
export function sameStory(a: Views, b: Views, rarity: Rarity): number {
  const likeness = likenessOf(a, b, rarity);
  return Math.min(
    1,
    likenessNames.reduce((sum, name) => sum + weights[name] * likeness[name], 0),
  );
}

export function likenessOf(a: Views, b: Views, rarity: Rarity): Likeness {
  const [x, y] = [vectors(a.stems, rarity), vectors(b.stems, rarity)];
  const [u, v] = [vectors(a.roots, rarity), vectors(b.roots, rarity)];
  const alike = (of: keyof typeof x, p = x, q = y) => Math.sqrt(cosine(p[of], q[of]));
  const titled = x.title.size > 0 && y.title.size > 0;
  return {
    stems: alike('whole'),
    roots: alike('whole', u, v),
    beginning: alike('beginning'),
    lead: alike('lead'),
    rootsLead: alike('lead', u, v),
    // Without headlines the leads stand for them.
    title: alike(titled ? 'title' : 'lead'),
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
    whole: vector((k) => profile.all[k]!),
    beginning: vector((k) => profile.lead[k]!),
    lead: vector((k) => (profile.lead[k]! > 0 ? 1 + profile.title[k]! : 0)),
    title: vector((k) => (profile.title[k]! > 0 ? 1 : 0)),
  };
}

function cosine(a: Vector, b: Vector): number {
  let dot = 0;
  for (const [key, weight] of a) dot += weight * (b.get(key) ?? 0);
  return dot > 0 ? Math.min(1, dot / length(a) / length(b)) : 0;
}
const length = (a: Vector) => Math.sqrt([...a.values()].reduce((sum, w) => sum + w * w, 0));
