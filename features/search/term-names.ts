import { words } from '#lib/arabic/words.ts';
import type { AliasTable } from '#features/names/alias-table.ts';
import { stemKey, termOf } from './terms.ts';

/** The stems of the names of a table: spellings of one name are one term. */
export interface TermNames {
  /** The key of the stem that stands for the name that a stem is a spelling of; other stems stand for themselves. */
  canonical: (key: number) => number;
  /** The keys of all stems that one stands for. */
  keysOf: (key: number) => number[];
}

const kept = new WeakMap<AliasTable, TermNames>();

/** The names of one word each, as keys of the index's stems. */
export function termNames(table: AliasTable): TermNames {
  const known = kept.get(table) ?? make(table);
  kept.set(table, known);
  return known;
}

function make({ names }: AliasTable): TermNames {
  const canonicalOf = new Map<number, number>();
  const keys = new Map<number, number[]>();
  for (const { spellings } of names) {
    const single = spellings.map(words).filter((spelled) => spelled.length === 1);
    const terms = single.flatMap(([word]) => termOf(word!) ?? []);
    const own = [...new Set(terms.map((t) => stemKey(t.root, t.form)))].filter((key) => !canonicalOf.has(key));
    if (own.length < 2) continue;
    for (const key of own) canonicalOf.set(key, own[0]!);
    keys.set(own[0]!, own);
  }
  return { canonical: (key) => canonicalOf.get(key) ?? key, keysOf: (key) => keys.get(key) ?? [key] };
}
