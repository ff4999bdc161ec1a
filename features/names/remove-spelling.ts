import type { Editor } from '#features/accounts/editor.ts';
import { changeNames, type NameChange } from './change-names.ts';

/** Takes one spelling from its name; with the last but one the name goes, since one spelling alone says nothing. */
export async function removeSpelling(by: Editor, spellingId: number): Promise<NameChange> {
  return changeNames(async (tx) => {
    const spelling = await tx.nameSpelling.findUnique({ where: { id: spellingId }, select: { nameId: true } });
    if (!spelling) return { ok: false, refusal: 'no-name' };
    const { nameId } = spelling;
    await tx.nameSpelling.delete({ where: { id: spellingId } });
    const left = await tx.nameSpelling.findMany({ where: { nameId }, orderBy: { id: 'asc' }, take: 2, select: { written: true } });
    if (left.length < 2) await tx.name.delete({ where: { id: nameId } });
    else await tx.name.update({ where: { id: nameId }, data: { label: left[0]!.written } });
    return { ok: true, nameId };
  });
}
