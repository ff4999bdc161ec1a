import { announce } from '#lib/announce.ts';
import { db, type Transaction } from '#lib/db.ts';
import { tags } from '#lib/tags.ts';
import { spellingKey, spellingProblem, type SpellingProblem } from './name.ts';
import { forgetNames } from './read-names.ts';

export type NameChange =
  | { ok: true; nameId: number }
  /** `written`: the spelling that is refused, where it is one. */
  | { ok: false; refusal: SpellingProblem | 'taken' | 'too-few' | 'too-many' | 'no-name'; written?: string };

/** Runs a change of the list, one at a time over all nodes, and announces it when it was made: lists of results and tags may differ now. */
export async function changeNames(change: (tx: Transaction) => Promise<NameChange>): Promise<NameChange> {
  const changed = await db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('changeNames'))`;
    const result = await change(tx);
    if (result.ok) await announce(tx, [tags.names()]);
    return result;
  });
  forgetNames();
  return changed;
}

/** Gives a name these spellings; the refusal of the first that is none, or that a name has already. To be called inside `changeNames`. */
export async function addRows(tx: Transaction, nameId: number, spellings: string[]): Promise<NameChange> {
  for (const written of spellings) {
    const refusal = spellingProblem(written);
    if (refusal) return { ok: false, refusal, written };
  }
  const rows = spellings.map((written) => ({ nameId, written: written.trim(), key: spellingKey(written) }));
  const taken = await tx.nameSpelling.findFirst({ where: { key: { in: rows.map((r) => r.key) } }, select: { key: true } });
  if (taken) return { ok: false, refusal: 'taken', written: rows.find((r) => r.key === taken.key)!.written };
  await tx.nameSpelling.createMany({ data: rows });
  return { ok: true, nameId };
}
