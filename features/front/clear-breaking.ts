import { announce } from '#lib/announce.ts';
import { db } from '#lib/db.ts';
import { tags } from '#lib/tags.ts';
import type { Editor } from '#features/accounts/editor.ts';
import { recordFront } from './record-front.ts';

/** Takes the breaking bar down. False where none stood: nothing is recorded then. */
export const clearBreaking = (by: Editor): Promise<boolean> =>
  db().$transaction(async (tx) => {
    const bar = await tx.breakingBar.findFirst();
    const { count } = await tx.breakingBar.deleteMany();
    if (!bar || count === 0) return false;
    await recordFront(tx, by, { kind: 'CLEAR', what: bar.text, until: null });
    await announce(tx, [tags.breaking()]);
    return true;
  });
