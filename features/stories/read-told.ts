import { db, pool } from '#lib/db.ts';
import { bodyText, parseBody } from '#features/articles/blocks.ts';
import { rarityAmong } from '#features/related/common-words.ts';
import { profileOf } from '#features/related/profile.ts';
import { readNames } from '#features/names/read-names.ts';
import type { Rarity } from '#features/related/signs.ts';
import { countFound } from '#features/search/count-found.ts';
import { fromBytes } from '#features/search/document.ts';
import { readState } from '#features/search/index-state.ts';
import { termNames } from '#features/search/term-names.ts';
import type { Told } from './belonging.ts';
import { tellingWords } from './telling-words.ts';

/** An article's words, ready to be compared; `text` is standfirst and body as written. */
export interface ToldText extends Told {
  headline: string;
  text: string;
  /** When it was published, in milliseconds since 1970. */
  at: number;
  published: boolean;
}

/**
 * The articles with these ids, by id, and how telling a word is, counted for the words of the first one: in the newsroom's own index and in
 * news at large. Articles without a row in the index are left out.
 */
export async function readTold(articleIds: number[]): Promise<{ told: Map<number, ToldText>; rarity: Rarity }> {
  const rows = await db().article.findMany({
    where: { id: { in: articleIds }, search: { isNot: null } },
    select: {
      id: true,
      headline: true,
      standfirst: true,
      body: true,
      publishedAt: true,
      dated: true,
      status: true,
      search: { select: { codes: true } },
    },
  });
  const names = termNames(await readNames());
  const read = rows.map((row) => {
    const facts = { headline: row.headline, at: row.dated ? row.publishedAt.getTime() : null, source: null, section: null };
    const codes = fromBytes(row.search!.codes);
    return { row, views: { stems: profileOf(codes, facts, 'stem', names.canonical), roots: profileOf(codes, facts, 'root') } };
  });
  const first = read.find(({ row }) => row.id === articleIds[0]);
  const rarity = await readRarity(first ? [...first.views.stems.terms, ...first.views.roots.terms] : []);
  const told = read.map(({ row, views }) => {
    const text = [row.standfirst ?? '', bodyText(parseBody(row.body))].join('\n');
    const at = row.publishedAt.getTime();
    const published = row.status === 'PUBLISHED' && at <= Date.now();
    return {
      articleId: row.id,
      headline: row.headline,
      text,
      at,
      dated: row.dated ? at : null,
      views,
      published,
      telling: tellingWords({ headline: row.headline, text }, rarity, names.canonical),
    };
  });
  return { told: new Map(told.map((one) => [one.articleId, one])), rarity };
}

async function readRarity(terms: number[]): Promise<Rarity> {
  const { articles } = await readState(pool());
  const counts = await countFound(pool(), terms, articles);
  return rarityAmong(articles, (term) => counts.get(term) ?? 0);
}
