import { rootKey, stemKey, termOf } from '#features/search/terms.ts';
import shares from './common-words.json' with { type: 'json' };
import type { Rarity } from './signs.ts';

// What general news says weighs as much as so many articles of the newsroom's own.
const weight = 2000;

const known = new Map<number, number>();
for (const [thousandths, list] of Object.entries(shares)) {
  for (const word of list.split(' ')) {
    const term = termOf(word);
    if (!term) continue;
    const share = Number(thousandths) / 1000;
    known.set(stemKey(term.root, term.form), share);
    const root = rootKey(term.root);
    known.set(root, Math.min(0.9, Math.max(share, (known.get(root) ?? 0) + share / 2)));
  }
}

/**
 * How telling a term is, from `articles` of which `found` have it and from how common it is in news at large (the stems of more than one
 * article in 200 among 13,788 of 2015 and 2018, counted by scripts/count-common-words.ts), so that a new newsroom knows rare from common too.
 */
export const rarityAmong =
  (articles: number, found: (term: number) => number): Rarity =>
  (term) =>
    Math.log((articles + weight + 1) / (found(term) + weight * (known.get(term) ?? 0.001) + 0.5));
