import type { Pool } from 'pg';
import { blocksOf } from './postings.ts';
import type { Query, QueryWord } from './query.ts';
import { massOf, rarity, weights, type Collection } from './rank.ts';
import type { Waiting } from './read-candidates.ts';
import { rowsOf } from './sql.ts';
import { rootKey, stemKey } from './terms.ts';

// A row of so many postings comes with the first question; longer ones only when they are wanted.
const short = 4000;
// Postings read for one search: about 15 ms of work. The least telling keys beyond it are left to the second step.
const budget = 1_500_000;
const mostTerms = 32;

/** The articles of one block that have a key. */
export interface List {
  block: number;
  key: number;
  found: number;
  postings: Buffer | null;
}

/** The posting lists of a query's stems and roots, and of the stems of other spellings; the postings themselves only of short ones. */
export async function readLists(pool: Pool, query: Query, articles: number): Promise<List[]> {
  if (articles === 0) return [];
  const keys = new Set<number>();
  for (const term of [...query.words.map((w) => w.term), ...query.excluded])
    keys.add(rootKey(term.root)).add(stemKey(term.root, term.form));
  for (const { term } of query.words.flatMap((w) => w.others)) keys.add(stemKey(term.root, term.form));
  return rowsOf<List>(
    pool,
    'search-lists',
    `SELECT block, key, found, CASE WHEN found <= $3 THEN postings END AS postings FROM "SearchPosting" WHERE block = ANY ($1::int[]) AND key = ANY ($2::int[])`,
    [blocksOf(articles), [...keys], short],
  );
}

/** How many articles have a key, in blocks and waiting. */
export function countKeys(lists: List[], waiting: Waiting[], query: Query): (key: number) => number {
  const counts = new Map<number, number>();
  for (const { key, found } of lists) counts.set(key, (counts.get(key) ?? 0) + found);
  const roots = new Set(query.words.flatMap(({ term, others }) => [term, ...others.map((o) => o.term)].map((t) => t.root)));
  for (const { codes } of waiting) {
    const keys = new Set<number>();
    for (let i = 0; i < codes.roots.length; i++) {
      const root = codes.roots[i]!;
      if (roots.has(root)) keys.add(rootKey(root)).add(stemKey(root, codes.forms[i]!));
    }
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (key) => counts.get(key) ?? 0;
}

/** The words of a query without the commonest where there are too many, in their order. */
export function mostTelling(words: QueryWord[], found: (key: number) => number, { articles }: Collection): QueryWord[] {
  const keys = [...new Set(words.map(({ term }) => stemKey(term.root, term.form)))];
  if (keys.length <= mostTerms) return words;
  const idf = (key: number) => rarity(articles, found(key));
  const kept = new Set(keys.sort((a, b) => idf(b) - idf(a)).slice(0, mostTerms));
  return words.filter(({ term }) => kept.has(stemKey(term.root, term.form)));
}

export interface Chosen {
  keys: Key[];
  /** The weight of the whole query: what an article with every root has. */
  mass: number;
  /** Whether some key was left out. */
  partial: boolean;
}

interface Key {
  key: number;
  weight: number;
  mass: number;
  /** The root of the word that it stands for. */
  of: number;
}

/** The keys to collect candidates by, the most telling first as far as the budget goes, their postings read. */
export async function chooseKeys(
  pool: Pool,
  lists: List[],
  words: QueryWord[],
  found: (key: number) => number,
  { articles }: Collection,
): Promise<Chosen> {
  const wanted = new Map<number, Key>();
  const roots = new Set<number>();
  for (const { term, others } of words) {
    const { root, form } = term;
    const [whole, stem] = [rootKey(root), stemKey(root, form)];
    const [n, m] = [found(whole), found(stem)];
    const first = !roots.has(root);
    roots.add(root);
    const want = (key: number, weight: number, mass: number) => {
      const before = wanted.get(key);
      if (before) before.mass += mass;
      else wanted.set(key, { key, weight, mass, of: root });
    };
    const mass = first ? massOf({ term, others }, found, articles) : 0;
    // Where no other stem has the root, both lists are one.
    if (n === m && first) want(stem, weights.stem * rarity(articles, m) + weights.root * mass, mass);
    else {
      want(stem, weights.stem * rarity(articles, m), 0);
      if (first) want(whole, weights.root * mass, mass);
    }
  }
  for (const word of words) {
    const rare = rarity(articles, found(stemKey(word.term.root, word.term.form)));
    for (const { term, weight } of word.others) {
      const key = stemKey(term.root, term.form);
      const worth = weight * Math.min(rare, rarity(articles, found(key))) * (weights.stem + weights.root);
      if (!wanted.has(key)) wanted.set(key, { key, weight: worth, mass: weight * massOf(word, found, articles), of: word.term.root });
    }
  }
  const keys = [...wanted.values()].filter((k) => found(k.key) > 0).sort((a, b) => found(a.key) - found(b.key));
  let read = 0;
  let partial = false;
  const chosen = keys.filter(({ key }, i) => {
    read += found(key);
    if (i > 0 && read > budget) partial = true;
    return i === 0 || read <= budget;
  });
  await readPostings(pool, lists, new Set(chosen.map((k) => k.key)));
  const masses = new Map<number, number>();
  for (const { of, mass } of chosen) masses.set(of, Math.max(mass, masses.get(of) ?? 0));
  return { keys: chosen, mass: [...masses.values()].reduce((sum, mass) => sum + mass, 0) || 1, partial };
}

async function readPostings(pool: Pool, lists: List[], keys: Set<number>) {
  const missing = lists.filter((l) => l.postings === null && keys.has(l.key));
  if (missing.length === 0) return;
  const rows = await rowsOf<{ block: number; key: number; postings: Buffer }>(
    pool,
    'search-postings',
    `SELECT p.block, p.key, p.postings FROM unnest($1::int[], $2::int[]) AS w(block, key) JOIN "SearchPosting" p ON p.block = w.block AND p.key = w.key`,
    [missing.map((l) => l.block), missing.map((l) => l.key)],
  );
  const read = new Map(rows.map((r) => [r.block + ':' + r.key, r.postings]));
  // A block that was put together with others meanwhile is gone; its articles are missed by this one search only.
  for (const list of missing) list.postings = read.get(list.block + ':' + list.key) ?? nothing;
}

const nothing = Buffer.alloc(0);
