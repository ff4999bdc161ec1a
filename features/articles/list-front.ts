import { db } from '#lib/db.ts';
import { newestFirst, published, teaserColumns, toTeaser, type Named, type Teaser } from './article.ts';

/** The front page: the lead, the few beside and under it, what came before them, and a strip for each section. */
export interface Front {
  lead: Teaser | null;
  /** The newest of all, wherever it stands. */
  newest: Teaser | null;
  second: Teaser[];
  /** The four under the lead. */
  third: Teaser[];
  latest: Teaser[];
  strips: { section: Named; items: Teaser[] }[];
}

/** What an editor chose, by id. */
export interface Chosen {
  lead: number | null;
  featured: number[];
}

/**
 * The front as editors chose it, and where they did not, as it makes itself: the newest story with a picture leads; no story of the first
 * screen stands there twice.
 */
export async function listFront(chosen: Chosen = { lead: null, featured: [] }): Promise<Front> {
  const [picked, newest, sections] = await Promise.all([
    listChosen([...(chosen.lead ? [chosen.lead] : []), ...chosen.featured]),
    db().article.findMany({ where: published(), select: teaserColumns, orderBy: newestFirst, take: 30 }),
    db().section.findMany({ orderBy: { position: 'asc' }, select: { id: true, slug: true, name: true } }),
  ]);
  // A query for each section: of several at once Prisma reads every article, to keep 12 of each.
  const ofSections = await Promise.all(
    sections.map(({ id }) =>
      db().article.findMany({ where: { sectionId: id, ...published() }, select: teaserColumns, orderBy: newestFirst, take: 12 }),
    ),
  );
  const latest = newest.map(toTeaser);
  const byItself = latest.filter((t) => !picked.some(({ id }) => id === t.id));
  const lead = picked.find(({ id }) => id === chosen.lead) ?? byItself.find((t) => t.picture) ?? byItself[0] ?? null;
  const [second, third] = cut(
    [...picked, ...byItself].filter((t) => t !== lead),
    5,
    4,
  );
  const shown = new Set([lead, ...second, ...third].map((t) => t?.id));
  const strips = sections.map(({ slug, name }, i) => {
    const rest = ofSections[i]!.filter((a) => !shown.has(a.id)).map(toTeaser);
    const pictured = rest.find((t) => t.picture);
    return { section: { slug, name }, items: [...(pictured ? [pictured] : []), ...rest.filter((t) => t !== pictured)].slice(0, 5) };
  });
  const rest = latest.filter((t) => !shown.has(t.id)).slice(0, 10);
  return { lead, newest: latest[0] ?? null, second, third, latest: rest, strips: strips.filter((s) => s.items.length > 0) };
}

/** The published articles with these ids, in this order. */
async function listChosen(ids: number[]): Promise<Teaser[]> {
  if (ids.length === 0) return [];
  const rows = await db().article.findMany({ where: { ...published(), id: { in: ids } }, select: teaserColumns });
  return ids.flatMap((id) => rows.filter((row) => row.id === id).map(toTeaser));
}

/** The first `a` of a list and the `b` after them. */
const cut = <T>(list: T[], a: number, b: number): [T[], T[]] => [list.slice(0, a), list.slice(a, a + b)];
