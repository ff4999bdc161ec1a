import type { Pool } from 'pg';
import { wordKey } from '#lib/arabic/names/key.ts';
import { nameScore } from '#lib/arabic/names.ts';
import { likely, mostOthers, type Query, type QueryWord } from './query.ts';
import { rowsOf } from './sql.ts';
import { stemKey, termOf } from './terms.ts';

// Chosen by what they do to the evaluation files (docs/decisions/008-name-spellings.md).
const leastScore = 0.9;
const mostSpellings = 4;
const shortest = 4;
// Two words that so many articles each begin with are two words (قرار, غرار), or a name for the editors' list.
const wellKnown = 10;

/**
 * A query with the words of the index that are most likely other spellings of its words: the same key and a score that calls them one name. They
 * count little, so that what is spelled as it was asked leads.
 */
export async function widenQuery(pool: Pool, query: Query): Promise<Query> {
  const asked = query.words.filter(({ word }) => word.length >= shortest && !/\d/.test(word));
  if (asked.length === 0) return query;
  const keys = [...new Set(asked.map(({ word }) => wordKey(word)))].filter((key) => key.length > 1);
  const rows = await rowsOf<Row>(
    pool,
    'search-spellings',
    'SELECT word, found, "nameKey" AS key FROM "SearchWord" WHERE "nameKey" = ANY ($1) ORDER BY found DESC LIMIT 2000',
    [keys],
  );
  const byKey = Map.groupBy(rows, (r) => r.key);
  let left = mostOthers - query.words.reduce((sum, w) => sum + w.others.length, 0);
  const words = query.words.map((word) => {
    if (!asked.includes(word)) return word;
    const more = likelySpellings(word, byKey.get(wordKey(word.word)) ?? []).slice(0, Math.max(0, left));
    left -= more.length;
    return { ...word, others: [...word.others, ...more] };
  });
  return { ...query, words };
}

interface Row {
  word: string;
  found: number;
  key: string;
}

function likelySpellings({ word, term, others }: QueryWord, rows: Row[]): QueryWord['others'] {
  const isWellKnown = rows.some((r) => r.word === word && r.found >= wellKnown);
  const known = new Set(others.map((o) => stemKey(o.term.root, o.term.form)));
  const scored = rows.flatMap((row) => {
    const other = row.word.length >= shortest ? termOf(row.word) : null;
    if (!other || (isWellKnown && row.found >= wellKnown) || other.root === term.root || known.has(stemKey(other.root, other.form)))
      return [];
    const score = nameScore(word, row.word);
    return score >= leastScore ? [{ term: other, score }] : [];
  });
  scored.sort((a, b) => b.score - a.score);
  const best = new Map(scored.map((s) => [stemKey(s.term.root, s.term.form), s.term]));
  return [...best.values()].slice(0, mostSpellings).map((spelling) => ({ term: spelling, weight: likely }));
}
