import { db, pool } from '#lib/db.ts';
import { published, teaserColumns, toTeaser, type Teaser } from '#features/articles/article.ts';
import { bodyText, parseBody } from '#features/articles/blocks.ts';
import { words } from '#lib/arabic/words.ts';
import type { AliasTable } from '#features/names/alias-table.ts';
import { readNames } from '#features/names/read-names.ts';
import { sealSoon } from './index-article.ts';
import { asks, bestPassage, markAll, type Piece } from './passage.ts';
import { smallest } from './postings.ts';
import { readQuery } from './query.ts';
import { rankArticles } from './rank-articles.ts';
import { suggestQuery } from './suggest-query.ts';
import { widenQuery } from './widen-query.ts';

/** Which articles to search, by the slug of their section and by day (from the first, to before the second), and in which order. */
export interface Wanted {
  section?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
  sort?: 'relevance' | 'newest' | undefined;
}

/** An article in a list of results: its headline and its best passage, with the words of the query marked. */
export interface FoundArticle extends Teaser {
  markedHeadline: Piece[];
  passage: Piece[];
}

export interface Found {
  items: FoundArticle[];
  /** How many articles match; where not `exact`, an estimate. */
  total: number;
  exact: boolean;
  page: number;
  older: boolean;
  /** No article has the phrase in quotation marks: these have its words. */
  withoutPhrase: boolean;
  /** Other spellings of its names that were searched for too, as written. */
  spellings: string[];
  /** The query with words that the index knows for those that it does not. */
  didYouMean: string | null;
}

// Nobody reads the five-hundredth result; who wants it adds a word.
const reach = 500;
const fewResults = 3;

/** The published articles that match a query, 20 to a page. A query without words, or of stop words only, finds nothing; no query is an error. */
export async function searchArticles(raw: string, page: number, wanted: Wanted = {}, size = 20): Promise<Found> {
  const nothing: Found = { items: [], total: 0, exact: true, page, older: false, withoutPhrase: false, spellings: [], didYouMean: null };
  const names = await readNames();
  const query = await widenQuery(pool(), readQuery(raw, names));
  if (query.words.length === 0) return nothing;
  const section =
    wanted.section === undefined ? null : await db().section.findUnique({ where: { slug: wanted.section }, select: { id: true } });
  const spellings = otherSpellings(raw.slice(0, 1000), names);
  if (wanted.section !== undefined && !section) return { ...nothing, spellings };

  const end = Math.min(reach, page * size);
  const ranked = await rankArticles(pool(), query, { ...wanted, sectionId: section?.id }, end);
  if (ranked.waiting >= smallest) sealSoon(true);
  const ids = ranked.hits.slice((page - 1) * size, end).map((hit) => hit.articleId);
  const rows = await db().article.findMany({ where: { id: { in: ids }, ...published() }, select: { ...teaserColumns, body: true } });
  const asked = asks(query.words);
  const byId = new Map(
    rows.map(({ body, ...row }) => {
      const teaser = toTeaser(row);
      const passage = bestPassage(bodyText(parseBody(body)), asked) ?? [{ text: teaser.excerpt, marked: false }];
      return [row.id, { ...teaser, markedHeadline: markAll(teaser.headline, asked), passage }];
    }),
  );
  const unknown = query.words.filter((_, i) => ranked.found[i] === 0).map((w) => w.word);
  return {
    items: ids.flatMap((id) => byId.get(id) ?? []),
    total: ranked.total,
    exact: ranked.exact,
    page,
    older: end < Math.min(reach, ranked.total),
    withoutPhrase: ranked.withoutPhrase,
    spellings,
    didYouMean:
      page === 1 && (unknown.length > 0 || ranked.total < fewResults) ? await suggestQuery(pool(), raw.slice(0, 1000), unknown) : null,
  };
}

/** The other spellings of the names in a query, as the list has them. */
function otherSpellings(raw: string, { matchAt, spellingsOf }: AliasTable): string[] {
  const all = words(raw);
  const spellings = new Set<string>();
  for (let at = 0; at < all.length;) {
    const length = matchAt(all, at)?.length ?? 0;
    const own = all.slice(at, at + length).join(' ');
    for (const written of length > 0 ? spellingsOf(own) : []) if (words(written).join(' ') !== own) spellings.add(written);
    at += length || 1;
  }
  return [...spellings].slice(0, 12);
}
