import type { Editor } from '#features/accounts/editor.ts';
import { changeNames, type NameChange } from './change-names.ts';

/** Takes a name off the list with all its spellings. */
export const removeName = (by: Editor, nameId: number): Promise<NameChange> =>
  changeNames(async (tx) => {
    const { count } = await tx.name.deleteMany({ where: { id: nameId } });
    return count === 0 ? { ok: false, refusal: 'no-name' } : { ok: true, nameId };
  });
