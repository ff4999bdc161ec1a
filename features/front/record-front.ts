import type { Transaction } from '#lib/db.ts';
import type { FrontActionKind } from '#lib/generated/prisma/enums.ts';
import type { Editor } from '#features/accounts/editor.ts';

interface Deed {
  kind: FrontActionKind;
  /** What was set: the headlines, one a line, or the bar's text. */
  what: string;
  until: Date | null;
}

/** Writes down who set what on the front page, in the transaction that sets it. */
export const recordFront = (tx: Transaction, by: Editor, deed: Deed) => tx.frontAction.create({ data: { ...deed, actorId: by.id } });
