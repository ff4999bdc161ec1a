import { announce } from '#lib/announce.ts';
import { db } from '#lib/db.ts';
import { tags } from '#lib/tags.ts';
import type { Editor } from '#features/accounts/editor.ts';
import type { Changed } from './change-story.ts';
import { lockStories, refreshStory } from './refresh-story.ts';

/**
 * Merges a line into another, for good: its articles stand there as if put in by hand, what editors took out of it stays out, and its address
 * leads there. Both lines keep the record. Refuses a line into itself (`nothing-to-change`) and lines that are not there or merged already.
 */
export function mergeStories(by: Editor, storyId: number, intoId: number): Promise<Changed> {
  return db().$transaction(async (tx) => {
    await lockStories(tx);
    if (storyId === intoId) return { ok: false, refusal: 'nothing-to-change' };
    const found = await tx.story.findMany({
      where: { id: { in: [storyId, intoId] }, mergedIntoId: null },
      select: { id: true, title: true },
    });
    const [from, into] = [found.find((s) => s.id === storyId), found.find((s) => s.id === intoId)];
    if (!from || !into) return { ok: false, refusal: 'no-story' };
    const moved = await tx.storyArticle.findMany({ where: { storyId }, select: { articleId: true } });
    // Together from now on by an editor's word: both sides stay, also when their words change.
    await tx.storyArticle.updateMany({ where: { storyId: { in: [storyId, intoId] } }, data: { storyId: intoId, byHand: true } });
    await tx.$executeRaw`
      INSERT INTO "StoryVeto" ("articleId", "storyId") SELECT v."articleId", ${intoId} FROM "StoryVeto" v
      WHERE v."storyId" = ${storyId} ON CONFLICT DO NOTHING`;
    await tx.$executeRaw`
      DELETE FROM "StoryVeto" v USING "StoryArticle" a
      WHERE v."storyId" = ${intoId} AND a."storyId" = ${intoId} AND a."articleId" = v."articleId"`;
    await tx.story.updateMany({ where: { OR: [{ id: storyId }, { mergedIntoId: storyId }] }, data: { mergedIntoId: intoId } });
    await tx.storyAction.createMany({
      data: [
        { storyId, actorId: by.id, kind: 'MERGE', otherId: intoId, text: into.title },
        { storyId: intoId, actorId: by.id, kind: 'MERGE', otherId: storyId, text: from.title },
      ],
    });
    await announce(tx, [tags.story(storyId)]);
    await refreshStory(tx, intoId, moved.map((m) => m.articleId)); // prettier-ignore
    return { ok: true, storyId: intoId };
  });
}
