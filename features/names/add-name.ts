import type { Editor } from '#features/accounts/editor.ts';
import { addRows, changeNames, type NameChange } from './change-names.ts';
import { longest } from './name.ts';

/** Adds a name with its spellings, from two to 30; the first stands for it. A spelling that a name has already is refused, and all with it. */
export async function addName(by: Editor, spellings: string[]): Promise<NameChange> {
  if (spellings.length < 2) return { ok: false, refusal: 'too-few' };
  if (spellings.length > longest.spellings) return { ok: false, refusal: 'too-many' };
  return changeNames(async (tx) => {
    const { id } = await tx.name.create({ data: { label: spellings[0]!.trim().slice(0, longest.letters) }, select: { id: true } });
    const added = await addRows(tx, id, spellings);
    if (!added.ok) await tx.name.delete({ where: { id } });
    return added;
  });
}
