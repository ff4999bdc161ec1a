import { db } from '#lib/db.ts';
import { published } from '#features/articles/article.ts';

/** What editors chose for the front page, and until when. */
export interface Choices {
  lead: { id: number; headline: string } | null;
  featured: { id: number; headline: string }[];
  until: Date | null;
}

/** The choices that stand now: published articles whose time is not over. */
export async function listChoices(now = new Date()): Promise<Choices> {
  const places = await db().frontPlace.findMany({
    where: { OR: [{ until: null }, { until: { gt: now } }], article: published(now) },
    orderBy: { position: 'asc' },
    select: { position: true, until: true, article: { select: { id: true, headline: true } } },
  });
  return {
    lead: places.find(({ position }) => position === 0)?.article ?? null,
    featured: places.filter(({ position }) => position > 0).map(({ article }) => article),
    until: places[0]?.until ?? null,
  };
}
