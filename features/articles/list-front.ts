import { db } from '#lib/db.ts';
import { newestFirst, published, teaserColumns, toTeaser, type Named, type Teaser } from './article.ts';

/** The front page: the lead, the few beside and under it, what came before them, and a strip for each section. */
export interface Front {
  lead: Teaser | null;
  second: Teaser[];
  /** The four under the lead. */
  third: Teaser[];
  latest: Teaser[];
  strips: { section: Named; items: Teaser[] }[];
}

/** The front as it makes itself: the newest story with a picture leads; no story of the first screen stands there twice. */
export async function listFront(): Promise<Front> {
  const [newest, sections] = await Promise.all([
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
  const lead = latest.find((t) => t.picture) ?? latest[0] ?? null;
  const [second, third] = cut(
    latest.filter((t) => t !== lead),
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
  return { lead, second, third, latest: rest, strips: strips.filter((s) => s.items.length > 0) };
}

/** The first `a` of a list and the `b` after them. */
const cut = <T>(list: T[], a: number, b: number): [T[], T[]] => [list.slice(0, a), list.slice(a, a + b)];
