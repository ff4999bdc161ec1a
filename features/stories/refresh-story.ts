import { announce } from '#lib/announce.ts';
import type { Transaction } from '#lib/db.ts';
import { tags } from '#lib/tags.ts';

/**
 * To be called in the transaction that changed which articles a line has: gives it the headline of its first article (unless an editor named
 * it) and the time of its last, and announces it and the `moved` articles. A line of fewer than two articles that no editor ever touched goes.
 */
export async function refreshStory(tx: Transaction, storyId: number, moved: number[] = []): Promise<void> {
  const story = await tx.story.findUnique({
    where: { id: storyId },
    select: {
      titleByHand: true,
      articles: {
        orderBy: [{ at: 'asc' }, { articleId: 'asc' }],
        select: { articleId: true, at: true, article: { select: { headline: true } } },
      },
      _count: { select: { actions: true, merged: true } },
    },
  });
  const [first, last] = [story?.articles[0], story?.articles.at(-1)];
  const touched = story ? story._count.actions + story._count.merged > 0 : false;
  const gone = story && story.articles.length < 2 && !touched ? story.articles.map(({ articleId }) => articleId) : [];
  if (story && story.articles.length < 2 && !touched) await tx.story.delete({ where: { id: storyId } });
  else if (story && first && last) {
    await tx.story.update({
      where: { id: storyId },
      data: { lastAt: last.at, ...(!story.titleByHand && { title: first.article.headline }) },
    });
  }
  await announce(tx, [tags.story(storyId), ...[...moved, ...gone].slice(0, 90).map(tags.article)]);
}

/** One change of story lines at a time, over all nodes, until the transaction ends: two at once would open two lines for one affair. */
export const lockStories = (tx: Transaction) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('stories'))`;
