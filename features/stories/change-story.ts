import { announce } from '#lib/announce.ts';
import { db } from '#lib/db.ts';
import { tags } from '#lib/tags.ts';
import type { Editor } from '#features/accounts/editor.ts';
import { lockStories } from './refresh-story.ts';

/** What an editor changes of a line itself. */
export type StoryChange = { kind: 'RENAME'; title: string } | { kind: 'PIN' | 'UNPIN' | 'CLOSE' | 'REOPEN' };

export type Changed = { ok: true; storyId: number } | { ok: false; refusal: 'no-story' | 'no-article' | 'nothing-to-change' };

export const longestTitle = 200;

/** Renames, pins or closes a line, with its record. What is so already is refused as `nothing-to-change`, a merged line as `no-story`. */
export function changeStory(by: Editor, storyId: number, change: StoryChange): Promise<Changed> {
  return db().$transaction(async (tx) => {
    await lockStories(tx);
    const story = await tx.story.findUnique({ where: { id: storyId, mergedIntoId: null } });
    if (!story) return { ok: false, refusal: 'no-story' };
    const data = changed(story, change);
    if (!data) return { ok: false, refusal: 'nothing-to-change' };
    await tx.story.update({ where: { id: storyId }, data });
    const text = change.kind === 'RENAME' ? change.title : null;
    await tx.storyAction.create({ data: { storyId, actorId: by.id, kind: change.kind, text } });
    await announce(tx, [tags.story(storyId)]);
    return { ok: true, storyId };
  });
}

interface State {
  title: string;
  pinnedAt: Date | null;
  closedAt: Date | null;
}

/** The columns to write; null where nothing would change. */
function changed(story: State, change: StoryChange) {
  switch (change.kind) {
    case 'RENAME':
      return story.title === change.title ? null : { title: change.title, titleByHand: true };
    case 'PIN':
      return story.pinnedAt ? null : { pinnedAt: new Date() };
    case 'UNPIN':
      return story.pinnedAt ? { pinnedAt: null } : null;
    case 'CLOSE':
      return story.closedAt ? null : { closedAt: new Date() };
    case 'REOPEN':
      return story.closedAt ? { closedAt: null } : null;
    default:
      return change satisfies never;
  }
}
