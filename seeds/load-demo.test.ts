import { describe, expect, test } from 'vitest';
import { db } from '#lib/db.ts';
import { useDatabase } from '#lib/testing/database.ts';
import { findArticle } from '#features/articles/find-article.ts';
import { listComments } from '#features/comments/list-comments.ts';
import { countQueues } from '#features/moderation/list-queue.ts';
import { demoArticles } from './demo/articles.ts';
import { isEmpty, loadDemo } from './load-demo.ts';

useDatabase();

describe('The demo newsroom', () => {
  test('fills an empty database, and everything in it can be read', async () => {
    expect(await isEmpty()).toBe(true);
    const loaded = await loadDemo();
    expect(await isEmpty()).toBe(false);
    expect(loaded.articles).toBe(demoArticles.length);
    const articles = await db().article.findMany({ select: { id: true } });
    expect(articles).toHaveLength(loaded.articles);
    let shown = 0;
    for (const { id } of articles) {
      expect(await findArticle(id)).toMatchObject({ id, tags: expect.arrayContaining([expect.anything()]) as unknown });
      for (const comment of await listComments(id)) shown += 1 + comment.replies.length;
    }
    const queues = await countQueues();
    expect(shown).toBe(queues.APPROVED);
    expect(Object.values(queues).reduce((sum, n) => sum + n)).toBe(loaded.comments);
    expect(Object.values(queues).every((n) => n > 0)).toBe(true);
  });

  test('has every decision on record, and no time that has not come', async () => {
    const decided = await db().comment.count({ where: { NOT: { status: 'PENDING' } } });
    expect(await db().moderationAction.count()).toBe(decided);
    const tomorrow = { gt: new Date() };
    expect(await db().article.count({ where: { publishedAt: tomorrow } })).toBe(0);
    expect(await db().comment.count({ where: { createdAt: tomorrow } })).toBe(0);
  });
});
