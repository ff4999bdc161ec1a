import { db, type Transaction } from '#lib/db.ts';
import type { Editor } from '#features/accounts/editor.ts';
import type { Changed } from './change-story.ts';
import { lockStories, refreshStory } from './refresh-story.ts';

/**
 * Takes an article out of a line, for good: it never comes back by itself. It stands in no line after, or (`split`) in a new one of its own,
 * to which others may come. Returns the line to look at. Refuses an article that is not in the line (`no-article`).
 */
export function takeOut(by: Editor, storyId: number, articleId: number, split: boolean): Promise<Changed> {
  return db().$transaction(async (tx) => {
    await lockStories(tx);
    const member = await tx.storyArticle.findUnique({
      where: { articleId, storyId },
      select: { at: true, article: { select: { headline: true } } },
    });
    if (!member) return { ok: false, refusal: 'no-article' };
    const text = member.article.headline;
    await bar(tx, articleId, storyId);
    let otherId: number | null = null;
    if (split) {
      const other = await tx.story.create({ data: { title: text, lastAt: member.at }, select: { id: true } });
      otherId = other.id;
      await tx.storyArticle.update({ where: { articleId }, data: { storyId: otherId, byHand: true } });
      // What stays does not follow it there.
      const rest = await tx.storyArticle.findMany({ where: { storyId }, select: { articleId: true } });
      await tx.storyVeto.createMany({ data: rest.map((r) => ({ articleId: r.articleId, storyId: other.id })) });
      await tx.storyAction.create({ data: { storyId: otherId, actorId: by.id, kind: 'SPLIT', articleId, otherId: storyId, text } });
    } else await tx.storyArticle.delete({ where: { articleId } });
    await tx.storyAction.create({ data: { storyId, actorId: by.id, kind: split ? 'SPLIT' : 'TAKE_OUT', articleId, otherId, text } });
    await refreshStory(tx, storyId, [articleId]);
    if (otherId) await refreshStory(tx, otherId);
    return { ok: true, storyId: otherId ?? storyId };
  });
}

/**
 * Puts an article into a line, also a closed one, by an editor's word: there it stays. From a line that it stood in it is taken out. Refuses
 * articles and lines that are not there, and what stands there by hand already.
 */
export function putIn(by: Editor, storyId: number, articleId: number): Promise<Changed> {
  return db().$transaction(async (tx) => {
    await lockStories(tx);
    const [story, article] = await Promise.all([
      tx.story.findUnique({ where: { id: storyId, mergedIntoId: null }, select: { id: true } }),
      tx.article.findUnique({ where: { id: articleId }, select: { headline: true, publishedAt: true, story: true } }),
    ]);
    if (!story) return { ok: false, refusal: 'no-story' };
    if (!article) return { ok: false, refusal: 'no-article' };
    const before = article.story?.storyId;
    if (before === storyId && article.story?.byHand) return { ok: false, refusal: 'nothing-to-change' };
    const row = { storyId, byHand: true, score: 1, at: article.publishedAt };
    await tx.storyVeto.deleteMany({ where: { articleId, storyId } });
    await tx.storyArticle.upsert({ where: { articleId }, create: { articleId, ...row }, update: row });
    await tx.storyAction.create({
      data: { storyId, actorId: by.id, kind: 'PUT_IN', articleId, otherId: before ?? null, text: article.headline },
    });
    if (before && before !== storyId) {
      await bar(tx, articleId, before);
      await tx.storyAction.create({
        data: { storyId: before, actorId: by.id, kind: 'TAKE_OUT', articleId, otherId: storyId, text: article.headline },
      });
      await refreshStory(tx, before);
    }
    await refreshStory(tx, storyId, [articleId]);
    return { ok: true, storyId };
  });
}

const bar = (tx: Transaction, articleId: number, storyId: number) =>
  tx.storyVeto.createMany({ data: [{ articleId, storyId }], skipDuplicates: true });
