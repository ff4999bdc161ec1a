import { db } from '#lib/db.ts';
import { articlePath, published } from './article.ts';

export interface Neighbour {
  id: number;
  path: string;
  headline: string;
}

/** The published articles of the same section that came right before and right after one, each null where there is none. */
export async function findNeighbours(of: {
  id: number;
  publishedAt: Date;
  section: { slug: string };
}): Promise<{ older: Neighbour | null; newer: Neighbour | null }> {
  const { id, publishedAt } = of;
  const find = async (side: 'lt' | 'gt') => {
    const order = side === 'lt' ? 'desc' : 'asc';
    const row = await db().article.findFirst({
      where: {
        AND: [
          published(),
          { section: { slug: of.section.slug } },
          { OR: [{ publishedAt: { [side]: publishedAt } }, { publishedAt, id: { [side]: id } }] },
        ],
      },
      select: { id: true, slug: true, headline: true },
      orderBy: [{ publishedAt: order }, { id: order }],
    });
    return row && { id: row.id, path: articlePath(row.id, row.slug), headline: row.headline };
  };
  const [older, newer] = await Promise.all([find('lt'), find('gt')]);
  return { older, newer };
}
