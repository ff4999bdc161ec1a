'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { requireEditor } from '#features/accounts/session.ts';
import { addTag } from './add-tag.ts';
import { changeStory, longestTitle, type Changed } from './change-story.ts';
import { deskPath } from './desk-address.ts';
import { mergeStories } from './merge-stories.ts';
import { putIn, takeOut } from './move-article.ts';

const number = z.coerce.number<string>().int().min(1).max(999_999_999);
/** An article or a line by its number, or by an address that has it: «/article/12/…», «https://…/story/12». */
const numberOrAddress = z
  .string()
  .transform((text) => /(?:\/(?:article|a|stories|story)\/|^\s*)(\d{1,9})(?:[/?#]|\s*$)/.exec(text)?.[1])
  .pipe(number);
const title = z.string().trim().min(1).max(longestTitle);

const read = <T>(schema: z.ZodType<T>, form: FormData) => schema.safeParse(Object.fromEntries(form)).data;
const OnStory = z.object({ storyId: number });

/** Renames a line. */
export async function rename(form: FormData) {
  const editor = await requireEditor();
  const asked = read(OnStory.extend({ title }), form);
  tell(form, asked ? await changeStory(editor, asked.storyId, { kind: 'RENAME', title: asked.title }) : 'unclear');
}

/** Pins, unpins, closes or reopens a line. */
export async function setState(form: FormData) {
  const editor = await requireEditor();
  const asked = read(OnStory.extend({ kind: z.enum(['PIN', 'UNPIN', 'CLOSE', 'REOPEN']) }), form);
  tell(form, asked ? await changeStory(editor, asked.storyId, { kind: asked.kind }) : 'unclear');
}

/** Merges a line into another. */
export async function merge(form: FormData) {
  const editor = await requireEditor();
  const asked = read(OnStory.extend({ into: numberOrAddress }), form);
  tell(form, asked ? await mergeStories(editor, asked.storyId, asked.into) : 'unclear');
}

/** Takes an article out of a line, or splits it off into one of its own. */
export async function remove(form: FormData) {
  const editor = await requireEditor();
  const asked = read(OnStory.extend({ articleId: number, how: z.enum(['out', 'split']) }), form);
  tell(form, asked ? await takeOut(editor, asked.storyId, asked.articleId, asked.how === 'split') : 'unclear');
}

/** Puts an article into a line. */
export async function add(form: FormData) {
  const editor = await requireEditor();
  const asked = read(OnStory.extend({ article: numberOrAddress }), form);
  tell(form, asked ? await putIn(editor, asked.storyId, asked.article) : 'unclear');
}

/** Adds a suggested tag to an article of the line. */
export async function tag(form: FormData) {
  const editor = await requireEditor();
  const asked = read(OnStory.extend({ articleId: number, name: title }), form);
  const done = asked && (await addTag(editor, asked.articleId, asked.name));
  tell(form, asked && done ? (done.ok ? { ok: true, storyId: asked.storyId } : done) : 'unclear');
}

/** Back to the line, which says what it came to. */
function tell(form: FormData, changed: Changed | 'unclear'): never {
  const shown = read(OnStory, form)?.storyId;
  if (changed === 'unclear') redirect(deskPath(shown, 'unclear'));
  redirect(changed.ok ? deskPath(changed.storyId, 'done') : deskPath(shown, changed.refusal));
}
