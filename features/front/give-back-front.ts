import { announce } from '#lib/announce.ts';
import { db } from '#lib/db.ts';
import { tags } from '#lib/tags.ts';
import type { Editor } from '#features/accounts/editor.ts';
import { recordFront } from './record-front.ts';

/** Lets the front page make itself again. False where it did already: nothing is recorded then. */
export const giveBackFront = (by: Editor): Promise<boolean> =>
  db().$transaction(async (tx) => {
    const { count } = await tx.frontPlace.deleteMany();
    if (count === 0) return false;
    await recordFront(tx, by, { kind: 'GIVE_BACK', what: '', until: null });
    await announce(tx, [tags.front()]);
    return true;
  });
