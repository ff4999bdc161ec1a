import { instantAt } from '#lib/arabic/dates.ts';
import { one, pageOf, type Query } from '#lib/params.ts';
import type { Wanted } from './search-articles.ts';

/** What the address of a search asks beside the words, as it is written there; it stays from page to page. */
export interface Asked {
  section?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  sort?: 'newest' | undefined;
}

/** What the address of a search page asks: its words and page, and what stands beside them; page null where it is no number. */
export async function askedIn(searchParams: Query): Promise<{ query: string; asked: Asked; page: number | null }> {
  const all = await searchParams;
  return { query: (one(all['q']) ?? '').trim(), asked: askedBy((name) => one(all[name])), page: pageOf(one(all['page'])) };
}

/** Reads what an address asks; `parameter` gives a parameter's value. */
export const askedBy = (parameter: (name: string) => string | null | undefined): Asked => ({
  section: parameter('section') || undefined,
  from: parameter('from') || undefined,
  to: parameter('to') || undefined,
  sort: parameter('sort') === 'newest' ? 'newest' : undefined,
});

/** The same as moments: from the beginning of the first day to before the day after the last. What is no day is not asked for. */
export const wantedBy = ({ section, from, to, sort }: Asked): Wanted => ({ section, from: dayOf(from, 0), to: dayOf(to, 1), sort });

/** The address of a search. */
export const searchPath = (query: string, asked: Asked = {}): string => `/search?${parametersOf(query, asked)}`;

/** The address of its feed. */
export const searchFeedPath = (query: string, { section, from, to }: Asked = {}): string =>
  `/search.xml?${parametersOf(query, { section, from, to })}`;

const parametersOf = (query: string, asked: Asked) => new URLSearchParams([['q', query], ...given(asked)]);

/** What is asked beside the words, by the name of its parameter. */
export const given = (asked: Asked): [name: string, value: string][] =>
  Object.entries(asked as Record<string, string | undefined>).flatMap(([name, value]) => (value ? [[name, value]] : []));

function dayOf(text: string | undefined, later: number): Date | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text ?? '') ?? [];
  if (!year || Number(month) < 1 || Number(month) > 12) return undefined;
  return instantAt(Number(year), Number(month), Number(day) + later, 0, 0);
}
