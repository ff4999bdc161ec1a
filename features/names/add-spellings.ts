import type { Editor } from '#features/accounts/editor.ts';
import { addRows, changeNames, type NameChange } from './change-names.ts';
import { longest } from './name.ts';

/** Adds spellings to a name, which has 30 at the most. All or none. */
export async function addSpellings(by: Editor, nameId: number, spellings: string[]): Promise<NameChange> {
  if (spellings.length === 0) return { ok: false, refusal: 'missing' };
  return changeNames(async (tx) => {
    const name = await tx.name.findUnique({ where: { id: nameId }, select: { _count: { select: { spellings: true } } } });
    if (!name) return { ok: false, refusal: 'no-name' };
    if (name._count.spellings + spellings.length > longest.spellings) return { ok: false, refusal: 'too-many' };
    return addRows(tx, nameId, spellings);
  });
}
