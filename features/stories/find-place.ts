import { db } from '#lib/db.ts';
import { articlePath, published } from '#features/articles/article.ts';
import type { StoryReport } from './story.ts';

/** Where an article stands in its line. */
export interface StoryPlace {
  storyId: number;
  title: string;
  closed: boolean;
  articles: number;
  /** The nearest before and after it in time, at most two each, in order of time. */
  before: StoryReport[];
  after: StoryReport[];
}

const neighbours = 2;

/** The article's place in its story line; null where it stands in none, or alone. */
export async function findPlace(articleId: number): Promise<StoryPlace | null> {
  const stands = await db().storyArticle.findUnique({
    where: { articleId },
    select: { at: true, storyId: true, story: { select: { title: true, closedAt: true } } },
  });
  if (!stands) return null;
  const { at, storyId, story } = stands;
  const [before, after, articles] = await Promise.all([beside('before'), beside('after'), count()]);
  if (before.length + after.length === 0) return null;
  return { storyId, title: story.title, closed: story.closedAt !== null, articles, before: before.reverse(), after };

  function count() {
    return db().storyArticle.count({ where: { storyId, article: published() } });
  }

  async function beside(side: 'before' | 'after'): Promise<StoryReport[]> {
    const [of, order] = side === 'before' ? (['lt', 'desc'] as const) : (['gt', 'asc'] as const);
    const rows = await db().storyArticle.findMany({
      where: { storyId, article: published(), OR: [{ at: { [of]: at } }, { at, articleId: { [of]: articleId } }] },
      orderBy: [{ at: order }, { articleId: order }],
      take: neighbours,
      select: {
        article: { select: { id: true, slug: true, headline: true, excerpt: true, publishedAt: true, source: { select: { name: true } } } },
      },
    });
    return rows.map(({ article: { id, slug, source, ...rest } }) => ({
      ...rest,
      articleId: id,
      path: articlePath(id, slug),
      source: source?.name ?? null,
    }));
  }
}
