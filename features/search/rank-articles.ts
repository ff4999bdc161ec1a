import type { Pool } from 'pg';
import { fromBytes, lengthOf, type Codes } from './document.ts';
import { addPostings, blocksOf } from './postings.ts';
import type { Query } from './query.ts';
import { ranker, rarity, weights, type Collection } from './rank.ts';
import { rowsOf } from './sql.ts';
import { rootKey, stemKey, stemShift, type Term } from './terms.ts';
import { columnsOf, minuteOf } from './values.ts';

/** Which of the found articles, and in what order. Times: from the first, to before the second. */
export interface Selection {
  sectionId?: number | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
  sort?: 'relevance' | 'newest' | undefined;
}

export interface Hit {
  articleId: number;
  score: number;
  publishedAt: Date;
}

export interface Ranked {
  /** Best, or newest, first; at most `limit`. */
  hits: Hit[];
  /** How many articles match: exact, or an estimate when there are more than were looked at one by one. */
  total: number;
  exact: boolean;
  /** No article has the phrase that was asked for: these have its words. */
  withoutPhrase: boolean;
  /** How many articles are in no block yet. */
  waiting: number;
  /** How many articles have each word's stem, in the order of the query's words. */
  found: number[];
}

// First the posting lists choose candidates by BM25 of stems and roots; then each candidate's own words are read and ranked by every sign.
const candidates = 100;
const candidatesWithPhrase = 1000;
// A row of so many postings comes with the first question; longer ones only when they are wanted.
const short = 4000;
// Postings read for one search: about 15 ms of work. The least telling keys beyond it are left to the second step.
const budget = 1_500_000;
const mostTerms = 32;
// An article matches when what it has of the query carries this share of the query's weight. Where fewer than `few` do, less is enough. Newest
// first it must carry more: there no ranking keeps the chance finds at the end.
const enough = { relevance: { share: 0.3, few: 100 }, newest: { share: 0.6, few: 20 } };
// A new article is lifted by a tenth, one a month old by a twentieth.
const freshness = 0.1;
const halfLife = 30 * 24 * 3600_000;

/** The published articles that match a query, ranked. Reads through `pool`; never throws for what a query says. */
export async function rankArticles(pool: Pool, query: Query, selection: Selection, limit: number, now = new Date()): Promise<Ranked> {
  const none = { hits: [], total: 0, exact: true, withoutPhrase: false, waiting: 0, found: query.words.map(() => 0) };
  if (query.words.length === 0) return none;
  const [waiting, [state]] = await Promise.all([
    readWaiting(pool, selection, now),
    rowsOf<{ articles: number; words: number }>(pool, 'search-state', 'SELECT articles, words::float8 FROM "SearchState"', []),
  ]);
  const collection: Collection = {
    articles: state!.articles + waiting.length,
    meanLength: (state!.words + waiting.reduce((sum, w) => sum + w.length, 0)) / (state!.articles + waiting.length) || 1,
  };
  const lists = await readLists(pool, query, state!.articles);
  const found = countKeys(lists, waiting, query);
  const terms = mostTelling(
    query.words.map((w) => w.term),
    found,
    collection,
  );
  const chosen = await chooseKeys(pool, lists, terms, found, collection);
  const columns =
    selection.sectionId !== undefined || selection.from || selection.to || selection.sort === 'newest'
      ? await columnsOf(pool, state!.articles)
      : null;

  const wanted = Math.min(1000, Math.max(query.phrases.length > 0 ? candidatesWithPhrase : candidates, limit));
  const { numbers, total, exact, threshold } = collect();
  const rows = [...(await readArticles(pool, numbers, selection, now)), ...waiting];

  const { rate } = ranker(terms, found, collection);
  const matching = new Map<number, { hit: Hit; phrases: boolean }>();
  for (const { articleId, publishedAt, codes } of rows) {
    const { score, mass } = rate(codes);
    if (mass === 0 || mass < threshold || query.excluded.some((t) => hasStem(codes, t))) continue;
    const age = Math.max(0, now.getTime() - publishedAt.getTime());
    const fresh = 1 + freshness * 2 ** (-age / halfLife);
    matching.set(articleId, {
      hit: { articleId, score: score * fresh, publishedAt },
      phrases: query.phrases.every((p) => hasPhrase(codes, p)),
    });
  }
  const withPhrase = [...matching.values()].filter((m) => m.phrases);
  const withoutPhrase = withPhrase.length === 0 && matching.size > 0;
  const hits = (withoutPhrase ? [...matching.values()] : withPhrase).map((m) => m.hit);
  const newer = (a: Hit, b: Hit) => b.publishedAt.getTime() - a.publishedAt.getTime() || b.articleId - a.articleId;
  hits.sort(selection.sort === 'newest' ? newer : (a, b) => b.score - a.score || newer(a, b));
  return {
    hits: hits.slice(0, limit),
    total: exact ? hits.length : Math.max(total + waiting.filter((w) => matching.has(w.articleId)).length, hits.length),
    exact,
    withoutPhrase,
    waiting: waiting.length,
    found: query.words.map(({ term }) => found(stemKey(term.root, term.form))),
  };

  /** The first step; it does not wait for anything, so one set of arrays serves every search. */
  function collect() {
    const size = state!.articles;
    const { scores, masses } = arraysFor(size);
    for (const { key, weight, mass } of chosen.keys) {
      for (const list of lists) if (list.key === key) addPostings(list.postings!, 0, scores, weight, masses, mass);
    }
    for (const term of query.excluded) {
      for (const list of lists) if (list.key === stemKey(term.root, term.form) && list.postings) erase(list.postings);
    }
    if (columns) {
      const from = selection.from ? minuteOf(selection.from) : 0;
      const to = selection.to ? minuteOf(selection.to) : Infinity;
      for (let n = 0; n < size; n++) {
        if (scores[n] === 0) continue;
        if (
          (selection.sectionId !== undefined && columns.sections[n] !== selection.sectionId) ||
          columns.minutes[n]! < from ||
          columns.minutes[n]! > to
        ) {
          scores[n] = masses[n] = 0;
        }
      }
    }
    // How many match, were the threshold at each twentieth of the whole weight.
    const steps = new Int32Array(22);
    for (let n = 0; n < size; n++) if (masses[n]! > 0) steps[Math.min(20, Math.floor((masses[n]! / chosen.mass) * 20 + 1e-4))]!++;
    let step = 21;
    let total = 0;
    const { share, few } = enough[selection.sort ?? 'relevance'];
    while (step > 0 && (step > share * 20 || total < few)) total += steps[--step]!;
    const threshold = (step / 20) * chosen.mass - 1e-4;
    const order = selection.sort === 'newest' ? columns!.minutes : scores;
    const numbers = top(size, wanted, (n) => (masses[n]! > 0 && masses[n]! >= threshold ? order[n]! + 1e-9 : 0));
    return { numbers, total, exact: total <= wanted && !chosen.partial, threshold };

    function erase(postings: Uint8Array) {
      addPostings(postings, 0, scores, -1e9, masses, -1e9);
    }
  }
}

interface List {
  block: number;
  key: number;
  found: number;
  postings: Buffer | null;
}

/** The posting lists of a query's stems and roots; the postings themselves only of short ones. */
async function readLists(pool: Pool, query: Query, articles: number): Promise<List[]> {
  if (articles === 0) return [];
  const keys = new Set<number>();
  for (const term of [...query.words.map((w) => w.term), ...query.excluded])
    keys.add(rootKey(term.root)).add(stemKey(term.root, term.form));
  return rowsOf<List>(
    pool,
    'search-lists',
    `SELECT block, key, found, CASE WHEN found <= $3 THEN postings END AS postings FROM "SearchPosting" WHERE block = ANY ($1::int[]) AND key = ANY ($2::int[])`,
    [blocksOf(articles), [...keys], short],
  );
}

interface Candidate {
  articleId: number;
  publishedAt: Date;
  codes: Codes;
}

interface Waiting extends Candidate {
  length: number;
}

/** How many articles have a key, in blocks and waiting. */
function countKeys(lists: List[], waiting: Waiting[], query: Query): (key: number) => number {
  const counts = new Map<number, number>();
  for (const { key, found } of lists) counts.set(key, (counts.get(key) ?? 0) + found);
  const roots = new Set(query.words.map(({ term }) => term.root));
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

/** The terms of a query without the commonest where there are too many, in their order. */
function mostTelling(terms: Term[], found: (key: number) => number, { articles }: Collection): Term[] {
  const idf = (term: Term) => rarity(articles, found(stemKey(term.root, term.form)));
  const distinct = [...new Map(terms.map((t) => [stemKey(t.root, t.form), t])).values()];
  if (distinct.length <= mostTerms) return terms;
  const kept = new Set(
    distinct
      .sort((a, b) => idf(b) - idf(a))
      .slice(0, mostTerms)
      .map((t) => stemKey(t.root, t.form)),
  );
  return terms.filter((t) => kept.has(stemKey(t.root, t.form)));
}

interface Chosen {
  keys: { key: number; weight: number; mass: number }[];
  /** The weight of the whole query: what an article with every root has. */
  mass: number;
  /** Whether some key was left out. */
  partial: boolean;
}

/** The keys to collect candidates by, the most telling first as far as the budget goes, their postings read. */
async function chooseKeys(
  pool: Pool,
  lists: List[],
  terms: Term[],
  found: (key: number) => number,
  { articles }: Collection,
): Promise<Chosen> {
  const wanted = new Map<number, { key: number; weight: number; mass: number }>();
  const roots = new Set<number>();
  for (const { root, form } of terms) {
    const [whole, stem] = [rootKey(root), stemKey(root, form)];
    const [n, m] = [found(whole), found(stem)];
    const first = !roots.has(root);
    roots.add(root);
    const want = (key: number, weight: number, mass: number) => {
      const before = wanted.get(key);
      if (before) before.mass += mass;
      else wanted.set(key, { key, weight, mass });
    };
    const mass = first ? rarity(articles, n) : 0;
    // Where no other stem has the root, both lists are one.
    if (n === m && first) want(stem, weights.stem * rarity(articles, m) + weights.root * mass, mass);
    else {
      want(stem, weights.stem * rarity(articles, m), 0);
      if (first) want(whole, weights.root * mass, mass);
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
  return { keys: chosen, mass: chosen.reduce((sum, k) => sum + k.mass, 0) || 1, partial };
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

const arrays = { scores: new Float32Array(0), masses: new Float32Array(0) };

function arraysFor(size: number) {
  if (arrays.scores.length < size) {
    const room = Math.ceil((size * 1.2) / 65_536) * 65_536;
    arrays.scores = new Float32Array(room);
    arrays.masses = new Float32Array(room);
  } else {
    arrays.scores.fill(0, 0, size);
    arrays.masses.fill(0, 0, size);
  }
  return arrays;
}

/** The `limit` numbers below `size` with the highest value above 0, in no order: a heap whose top is the least of them. */
function top(size: number, limit: number, value: (n: number) => number): number[] {
  const heap: number[] = [];
  const values: number[] = [];
  const swap = (i: number, j: number) => {
    [heap[i], heap[j]] = [heap[j]!, heap[i]!];
    [values[i], values[j]] = [values[j]!, values[i]!];
  };
  for (let n = 0; n < size; n++) {
    const v = value(n);
    if (v <= 0 || (heap.length === limit && v <= values[0]!)) continue;
    if (heap.length < limit) {
      heap.push(n);
      values.push(v);
      for (let i = heap.length - 1; i > 0;) {
        const parent = (i - 1) >> 1;
        if (values[parent]! <= values[i]!) break;
        swap(i, parent);
        i = parent;
      }
      continue;
    }
    heap[0] = n;
    values[0] = v;
    for (let i = 0; ;) {
      let least = i;
      if (2 * i + 1 < limit && values[2 * i + 1]! < values[least]!) least = 2 * i + 1;
      if (2 * i + 2 < limit && values[2 * i + 2]! < values[least]!) least = 2 * i + 2;
      if (least === i) break;
      swap(i, least);
      i = least;
    }
  }
  return heap;
}

const readable = `a.status = 'PUBLISHED' AND a."publishedAt" <= $1 AND ($2::int IS NULL OR a."sectionId" = $2)
  AND ($3::timestamptz IS NULL OR a."publishedAt" >= $3) AND ($4::timestamptz IS NULL OR a."publishedAt" < $4)`;
// A number is read ten times as fast as a date.
const seconds = `extract(epoch FROM a."publishedAt")::float8 AS seconds`;
const limits = ({ sectionId, from, to }: Selection, now: Date) => [now, sectionId ?? null, from ?? null, to ?? null];

async function readArticles(pool: Pool, numbers: number[], selection: Selection, now: Date): Promise<Candidate[]> {
  if (numbers.length === 0) return [];
  const rows = await rowsOf<{ articleId: number; seconds: number; codes: Buffer }>(
    pool,
    'search-articles',
    `SELECT s."articleId", ${seconds}, s.codes FROM "ArticleSearch" s JOIN "Article" a ON a.id = s."articleId" WHERE s.number = ANY ($5::int[]) AND ${readable}`,
    [...limits(selection, now), numbers],
  );
  return rows.map(({ articleId, seconds, codes }) => ({ articleId, publishedAt: new Date(seconds * 1000), codes: fromBytes(codes) }));
}

// What waiting articles hold, by article and version of its row (`xmin`): read once, not by every search.
const kept = new WeakMap<Pool, Map<string, { codes: Codes; length: number }>>();

/** The articles that are in no block yet: at most 255 for long. */
async function readWaiting(pool: Pool, selection: Selection, now: Date): Promise<Waiting[]> {
  const rows = await rowsOf<{ articleId: number; seconds: number; version: string }>(
    pool,
    'search-open',
    `SELECT s."articleId", ${seconds}, s."articleId" || ':' || s.xmin::text AS version FROM "ArticleSearch" s JOIN "Article" a ON a.id = s."articleId"
     WHERE s.number IS NULL AND ${readable} ORDER BY s."articleId" DESC LIMIT 4096`,
    limits(selection, now),
  );
  const known = kept.get(pool) ?? new Map<string, { codes: Codes; length: number }>();
  kept.set(pool, known);
  const missing = rows.filter((r) => !known.has(r.version)).map((r) => r.articleId);
  if (missing.length > 0) {
    if (known.size > 4096) known.clear();
    const read = await rowsOf<{ version: string; codes: Buffer }>(
      pool,
      'search-open-codes',
      `SELECT "articleId" || ':' || xmin::text AS version, codes FROM "ArticleSearch" WHERE "articleId" = ANY ($1::int[])`,
      [missing],
    );
    for (const { version, codes } of read) {
      const decoded = fromBytes(codes);
      known.set(version, { codes: decoded, length: lengthOf(decoded) });
    }
  }
  return rows.flatMap(({ articleId, seconds, version }) => {
    const held = known.get(version);
    return held ? [{ articleId, publishedAt: new Date(seconds * 1000), ...held }] : [];
  });
}

function hasStem({ roots, forms }: Codes, { root, form }: Term): boolean {
  for (let i = 0; i < roots.length; i++) if (roots[i] === root && forms[i]! >>> stemShift === form >>> stemShift) return true;
  return false;
}

function hasPhrase({ roots, forms }: Codes, phrase: Term[]): boolean {
  for (let i = 0; i + phrase.length <= roots.length; i++) {
    if (phrase.every(({ root, form }, n) => roots[i + n] === root && forms[i + n] === form)) return true;
  }
  return false;
}
