import { fold } from '#lib/arabic/fold.ts';
import { segment, words } from '#lib/arabic/words.ts';
import { pool } from '#lib/db.ts';
import { readNames } from '#features/names/read-names.ts';
import type { AliasTable } from '#features/names/alias-table.ts';
import { rowsOf } from './sql.ts';
import { bareOf } from './word-list.ts';

export interface Suggestion {
  text: string;
  /** The address of the tag that it is; without one it is a query. */
  path?: string;
}

const most = 8;
const mostTags = 3;
const mostNames = 2;
const fewestLetters = 2;
const longest = 100;

/**
 * Up to eight ways to go on from what was typed: tags, names, then words of the index, the commonest first, for the last word; the article is not
 * needed. None for fewer than two letters, none that finds nothing, no text is an error.
 */
export async function listSuggestions(typed: string): Promise<Suggestion[]> {
  const raw = typed.slice(0, longest).toWellFormed().replaceAll('\0', ' ');
  const parts = segment(raw);
  const last = parts.at(-1);
  if (!last || parts.reduce((sum, p) => sum + p.word.length, 0) < fewestLetters) return [];
  const whole = bareOf(parts.map((p) => p.word).join(' '));
  const [tags, names, found] = await Promise.all([
    tagsFrom(whole),
    namesFrom(whole, await readNames()),
    last.word.length >= fewestLetters ? wordsFrom(bareOf(last.word)) : [],
  ]);
  const all: Suggestion[] = [...tags, ...names, ...found.map((word) => ({ text: raw.slice(0, last.start) + word }))];
  const seen = new Set([fold(raw).trim()]);
  return all
    .filter(({ text, path }) => {
      const key = fold(text);
      return (path || !seen.has(key)) && seen.add(key);
    })
    .slice(0, most);
}

// Between a prefix and the greatest text that begins with it, byte by byte: what an index answers under any collation and any plan.
const upTo = (prefix: string) => prefix + '\u{10ffff}';

async function tagsFrom(prefix: string): Promise<Suggestion[]> {
  const rows = await rowsOf<{ name: string; slug: string }>(
    pool(),
    'suggest-tags',
    `SELECT name, slug FROM "Tag" t
     WHERE (key ~>=~ $1 AND key ~<~ $2 OR key ~>=~ $3 AND key ~<~ $4)
       AND EXISTS (SELECT FROM "ArticleTag" x JOIN "Article" a ON a.id = x."articleId" WHERE x."tagId" = t.id AND a.status = 'PUBLISHED' AND a."publishedAt" <= now())
     ORDER BY length(key), key LIMIT ${mostTags}`,
    [prefix, upTo(prefix), `ال${prefix}`, upTo(`ال${prefix}`)],
  );
  return rows.map(({ name, slug }) => ({ text: name, path: `/tag/${encodeURIComponent(slug)}` }));
}

/** Spellings that begin so, of names that the index has in one spelling or another. */
async function namesFrom(prefix: string, { names }: AliasTable): Promise<Suggestion[]> {
  const starting = names.flatMap(({ spellings }) => {
    const written = spellings.find((s) => bareOf(fold(s)).startsWith(prefix));
    return written ? [{ written, bare: spellings.map((s) => bareOf(words(s).at(-1)!)) }] : [];
  });
  if (starting.length === 0) return [];
  const rows = await rowsOf<{ bare: string }>(pool(), 'suggest-names', `SELECT DISTINCT bare FROM "SearchWord" WHERE bare = ANY ($1)`, [
    starting.flatMap((s) => s.bare),
  ]);
  const known = new Set(rows.map((r) => r.bare));
  return starting
    .filter(({ bare }) => bare.some((b) => known.has(b)))
    .slice(0, mostNames)
    .map(({ written }) => ({ text: written }));
}

/** Words as they are written, each in its commonest form: الوزير for وزير and والوزير. */
async function wordsFrom(prefix: string): Promise<string[]> {
  const rows = await rowsOf<{ bare: string; written: string }>(
    pool(),
    'suggest-words',
    `SELECT bare, written FROM "SearchWord" WHERE bare ~>=~ $1 AND bare ~<~ $2 ORDER BY found DESC, length(word), word LIMIT 40`,
    [prefix, upTo(prefix)],
  );
  return [...new Map(rows.toReversed().map((r) => [r.bare, r.written])).values()].toReversed();
}
