import type { Pool } from 'pg';
import { readNames } from '#features/names/read-names.ts';
import { countFound } from '#features/search/count-found.ts';
import { fromBytes, type Codes } from '#features/search/document.ts';
import { readState } from '#features/search/index-state.ts';
import { addPostings, blocksOf } from '#features/search/postings.ts';
import { rarity as rarityOf, saturation } from '#features/search/rank.ts';
import { readWaiting } from '#features/search/read-candidates.ts';
import { rowsOf } from '#features/search/sql.ts';
import { termNames, type TermNames } from '#features/search/term-names.ts';
import { columnsOf, sourceOf } from '#features/search/values.ts';
import { profileOf, type Facts, type Profile } from './profile.ts';
import type { Rarity } from './signs.ts';

export interface Candidate {
  articleId: number;
  profile: Profile;
}

export interface Candidates {
  found: Candidate[];
  /** For the article's own terms. */
  rarity: Rarity;
}

// The most telling terms of an article choose the candidates; more find hardly more.
const mostTerms = 60;
// Postings read for one article: about 5 ms of work.
const budget = 400_000;
// What is a month away counts little more than half. Another source, and a later report, must be much more alike to be looked at
// (features/related/relate.ts weighs them again).
const month = 30 * 24 * 60;
const ofAnotherSource = 0.35;
const later = 0.5;

/**
 * The published articles that may belong with one, by the words they share and the time between them, through the search index: at most
 * `limit` and half as many that are in no block yet, in no order. Reads a bounded number of rows, however many articles there are.
 */
export async function findCandidates(pool: Pool, articleId: number, profile: Profile, limit = 64, now = new Date()): Promise<Candidates> {
  const [open, { articles, words }] = await Promise.all([readWaiting(pool, {}, now), readState(pool)]);
  const names = termNames(await readNames());
  const waiting = open.map(({ articleId, codes }) => ({ articleId, profile: wordsOf(codes, names) }));
  const counts = await countTerms(pool, profile, articles, names);
  // Among many articles the few that wait change nothing.
  if (articles < 20 * waiting.length)
    for (const { profile: other } of waiting) for (const t of other.terms) if (counts.has(t)) counts.set(t, counts.get(t)! + 1);
  const rarity: Rarity = (term) => rarityOf(articles + waiting.length, counts.get(term) ?? 0);

  const chosen = mostTelling(profile, rarity, counts);
  const near = waiting
    .map((w) => ({ ...w, score: textScore(w.profile, chosen, words / articles || 1) }))
    .filter((w) => w.score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit / 2);
  const likely = await collect(pool, chosen, profile, articles, limit, names);
  const [blocks, rest] = await Promise.all([readRows(pool, likely, names, now), readFacts(pool, near, now)]);
  const found = new Map([...blocks, ...rest].map((row) => [row.articleId, row]));
  found.delete(articleId);
  return { found: [...found.values()], rarity };
}

// The words of waiting articles, as long as their codes and the editors' names are kept: they are asked for by every article that is saved.
const known = new WeakMap<TermNames, WeakMap<Codes, Profile>>();

function wordsOf(codes: Codes, names: TermNames): Profile {
  const profiles = known.get(names) ?? new WeakMap<Codes, Profile>();
  known.set(names, profiles);
  const unknown = { headline: '', at: null, source: null, section: null };
  const profile = profiles.get(codes) ?? profileOf(codes, unknown, 'stem', names.canonical);
  profiles.set(codes, profile);
  return profile;
}

/** In how many articles of the blocks each term of the article stands, of a name its spellings together; an estimate where they are many. */
async function countTerms(pool: Pool, profile: Profile, articles: number, names: TermNames): Promise<Map<number, number>> {
  const counts = new Map(Array.from(profile.terms, (t) => [t, 0]));
  for (const [key, found] of await countFound(pool, Array.from(profile.terms, names.keysOf).flat(), articles))
    counts.set(names.canonical(key), counts.get(names.canonical(key))! + found);
  return counts;
}

/** The article's most telling terms and what each weighs, as far as the budget of postings goes. */
function mostTelling(profile: Profile, rarity: Rarity, counts: Map<number, number>): Map<number, number> {
  const weighed = Array.from(profile.terms, (term, k) => ({
    term,
    weight: (1 + Math.log(profile.all[k]! + 2 * profile.title[k]!)) * rarity(term),
  }));
  weighed.sort((a, b) => b.weight - a.weight);
  let read = 0;
  const chosen = weighed.slice(0, mostTerms).filter(({ term }) => (read += counts.get(term)!) <= budget);
  return new Map(chosen.map(({ term, weight }) => [term, weight * rarity(term)]));
}

interface Likely {
  n: number;
  score: number;
}

/** The numbers of the likeliest candidates in the blocks by words, time and source. */
async function collect(
  pool: Pool,
  chosen: Map<number, number>,
  profile: Profile,
  articles: number,
  limit: number,
  names: TermNames,
): Promise<number[]> {
  if (articles === 0) return [];
  const lists = await rowsOf<{ key: number; postings: Buffer }>(
    pool,
    'related-postings',
    'SELECT key, postings FROM "SearchPosting" WHERE block = ANY ($1::int[]) AND key = ANY ($2::int[])',
    [blocksOf(articles), [...chosen.keys()].flatMap(names.keysOf)],
  );
  const { minutes, sources } = await columnsOf(pool, articles);
  const own = sourceOf(profile.source);
  const scores = scoresFor(articles);
  for (const { key, postings } of lists) addPostings(postings, 0, scores, chosen.get(names.canonical(key))!, scores, 0);
  const at = (profile.at ?? 0) / 60_000;
  const best: Likely[] = [];
  let least = 0;
  const cut = () => {
    best.sort((a, b) => b.score - a.score).splice(limit);
    least = best.length === limit ? best[limit - 1]!.score : 0;
  };
  for (let n = 0; n < articles; n++) {
    if (scores[n]! <= least) continue;
    const since = profile.at === null ? 0 : at - minutes[n]!;
    const preferred = sources[n] === own ? 1 : ofAnotherSource;
    if (scores[n]! * preferred <= least) continue;
    const score = scores[n]! * preferred * (0.4 + 0.6 * Math.exp(-Math.abs(since) / month)) * (since < -8 * 60 ? later : 1);
    if (score > least && best.push({ n, score }) >= limit * 4) cut();
  }
  cut();
  return best.map((one) => one.n);
}

let kept = new Float32Array(0);

/** Zeros by number: one array for all, as nothing is waited for while it is in use. */
function scoresFor(articles: number): Float32Array {
  if (kept.length < articles) return (kept = new Float32Array(Math.ceil((articles * 1.2) / 65_536) * 65_536));
  return kept.fill(0, 0, articles);
}

function textScore(other: Profile, chosen: Map<number, number>, meanLength: number): number {
  let score = 0;
  for (let k = 0; k < other.terms.length; k++) {
    const weight = chosen.get(other.terms[k]!);
    if (weight) score += weight * saturation({ title: other.title[k]!, body: other.all[k]! - other.title[k]! }, other.words, meanLength);
  }
  return score;
}

/** The profile of one article, whatever its state; null where there is none. */
export async function readProfile(pool: Pool, articleId: number): Promise<Profile | null> {
  const [row] = await rowsOf<FactsRow & { codes: Buffer }>(pool, 'related-one', `${columns} WHERE s."articleId" = $1`, [articleId]);
  return row ? toCandidate(row, termNames(await readNames())).profile : null;
}

const facts = 'a.headline, a."publishedAt", a.dated, a."sourceId", a."sectionId"';
const columns = `SELECT s."articleId", s.codes, ${facts} FROM "ArticleSearch" s JOIN "Article" a ON a.id = s."articleId"`;

interface FactsRow {
  articleId: number;
  headline: string;
  publishedAt: Date;
  dated: boolean;
  sourceId: number | null;
  sectionId: number;
}

async function readRows(pool: Pool, numbers: number[], names: TermNames, now: Date): Promise<Candidate[]> {
  const rows = await rowsOf<FactsRow & { codes: Buffer }>(
    pool,
    'related-rows',
    `${columns} WHERE s.number = ANY ($2::int[]) AND a.status = 'PUBLISHED' AND a."publishedAt" <= $1`,
    [now, numbers],
  );
  return rows.map((row) => toCandidate(row, names));
}

/** What is known of waiting articles besides their words, which are known. */
async function readFacts(pool: Pool, waiting: Candidate[], now: Date): Promise<Candidate[]> {
  const rows = await rowsOf<FactsRow>(
    pool,
    'related-facts',
    `SELECT a.id AS "articleId", ${facts} FROM "Article" a WHERE a.id = ANY ($2::int[]) AND a.status = 'PUBLISHED' AND a."publishedAt" <= $1`,
    [now, waiting.map((w) => w.articleId)],
  );
  const profiles = new Map(waiting.map((w) => [w.articleId, w.profile]));
  return rows.map((row) => ({ articleId: row.articleId, profile: { ...profiles.get(row.articleId)!, ...factsOf(row) } }));
}

const toCandidate = (row: FactsRow & { codes: Buffer }, { canonical }: TermNames): Candidate => ({
  articleId: row.articleId,
  profile: profileOf(fromBytes(row.codes), factsOf(row), 'stem', canonical),
});

const factsOf = ({ headline, publishedAt, dated, sourceId, sectionId }: FactsRow): Facts => ({
  headline,
  at: dated ? publishedAt.getTime() : null,
  source: sourceId,
  section: sectionId,
});
