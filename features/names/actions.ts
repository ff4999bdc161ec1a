'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { renderContext } from '#lib/render-context.ts';
import { requireEditor } from '#features/accounts/session.ts';
import { addName } from './add-name.ts';
import { addSpellings } from './add-spellings.ts';
import type { NameChange } from './change-names.ts';
import { spellingsIn } from './name.ts';
import { namesPath, type NamesReply } from './address.ts';
import { removeName } from './remove-name.ts';
import { removeSpelling } from './remove-spelling.ts';

// More than thirty spellings of the greatest length.
const Typed = z.string().max(5000);
const Back = z.string().max(200).default('');
const Id = z.coerce.number().int().positive().max(2_147_483_647);

/** Adds a name with its spellings, one a line. */
export async function add(form: FormData) {
  const editor = await requireEditor();
  const { spellings, q } = z.object({ spellings: Typed, q: Back }).parse(Object.fromEntries(form));
  answer('added', q, await addName(editor, spellingsIn(spellings)), { nameId: null, typed: spellings });
}

/** Adds spellings to a name. */
export async function addTo(form: FormData) {
  const editor = await requireEditor();
  const { nameId, spellings, q } = z.object({ nameId: Id, spellings: Typed, q: Back }).parse(Object.fromEntries(form));
  answer('changed', q, await addSpellings(editor, nameId, spellingsIn(spellings)), { nameId, typed: spellings });
}

/** Takes a spelling from a name. */
export async function removeOne(form: FormData) {
  const editor = await requireEditor();
  const { spellingId, q } = z.object({ spellingId: Id, q: Back }).parse(Object.fromEntries(form));
  answer('removed', q, await removeSpelling(editor, spellingId), { nameId: null, typed: '' });
}

/** Takes a name off the list. */
export async function removeAll(form: FormData) {
  const editor = await requireEditor();
  const { nameId, q } = z.object({ nameId: Id, q: Back }).parse(Object.fromEntries(form));
  answer('removed', q, await removeName(editor, nameId), { nameId: null, typed: '' });
}

function answer(told: 'added' | 'changed' | 'removed', q: string, change: NameChange, typed: Pick<NamesReply, 'nameId' | 'typed'>) {
  if (change.ok) redirect(namesPath({ q, told, name: String(change.nameId) }));
  const context = renderContext.getStore();
  const formReply: NamesReply = { ...typed, refusal: change.refusal, written: change.written ?? '' };
  if (context) Object.assign(context, { formReply, status: 422 });
  // With scripts the page comes anew in the answer, as it does without.
  refresh();
}
