import type { Pool } from 'pg';
import { collectCandidates } from './collect-candidates.ts';
import type { Codes } from './document.ts';
import { readState } from './index-state.ts';
import { chooseKeys, countKeys, mostTelling, readLists } from './posting-lists.ts';
import { likely, type Query } from './query.ts';
import { ranker, type Collection } from './rank.ts';
import { readArticles, readWaiting } from './read-candidates.ts';
import type { Selection } from './selection.ts';
import { stemKey, stemShift, type Term } from './terms.ts';
import { columnsOf } from './values.ts';

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
  /** How many articles have each word's stem, or that of its commonest other spelling, in the order of the query's words. */
  found: number[];
}

// First the posting lists choose candidates by BM25 of stems and roots; then each candidate's own words are read and ranked by every sign.
const candidates = 100;
const candidatesWithPhrase = 1000;
// A new article is lifted by a tenth, one a month old by a twentieth.
const freshness = 0.1;
const halfLife = 30 * 24 * 3600_000;

/** The published articles that match a query, ranked. Reads through `pool`; never throws for what a query says. */
export async function rankArticles(pool: Pool, query: Query, selection: Selection, limit: number, now = new Date()): Promise<Ranked> {
  const none = { hits: [], total: 0, exact: true, withoutPhrase: false, waiting: 0, found: query.words.map(() => 0) };
  if (query.words.length === 0) return none;
  const [waiting, state] = await Promise.all([readWaiting(pool, selection, now), readState(pool)]);
  const collection: Collection = {
    articles: state.articles + waiting.length,
    meanLength: (state.words + waiting.reduce((sum, w) => sum + w.length, 0)) / (state.articles + waiting.length) || 1,
  };
  const lists = await readLists(pool, query, state.articles);
  const found = countKeys(lists, waiting, query);
  const words = mostTelling(query.words, found, collection);
  const chosen = await chooseKeys(pool, lists, words, found, collection);
  const columns =
    selection.sectionId !== undefined || selection.from || selection.to || selection.sort === 'newest'
      ? await columnsOf(pool, state.articles)
      : null;

  const wanted = Math.min(1000, Math.max(query.phrases.length > 0 ? candidatesWithPhrase : candidates, limit));
  const { numbers, total, exact, threshold } = collectCandidates(state.articles, lists, chosen, query.excluded, selection, columns, wanted);
  const rows = [...(await readArticles(pool, numbers, selection, now)), ...waiting];

  const { rate } = ranker(words, found, collection);
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
    found: query.words.map(({ term, others }) =>
      // What is only likely another spelling makes no word known.
      Math.max(...[term, ...others.filter((o) => o.weight > likely).map((o) => o.term)].map((t) => found(stemKey(t.root, t.form)))),
    ),
  };
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
