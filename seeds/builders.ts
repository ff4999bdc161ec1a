import { db } from '#lib/db.ts';
import type { CommentStatus } from '#lib/generated/prisma/enums.ts';
import { createStaff } from '#features/accounts/manage-staff.ts';
import { asEditor, type Editor } from '#features/accounts/editor.ts';
import { asModerator, type Moderator } from '#features/accounts/moderator.ts';
import { articlePath } from '#features/articles/article.ts';
import { slugOf } from '#features/articles/slug.ts';
import { submitComment } from '#features/comments/submit-comment.ts';
import { saveStory, type ImportedStory } from '#features/ingest/save-story.ts';
import { decideComment } from '#features/moderation/decide-comment.ts';

let made = 0;

/** An article that was saved. */
export interface BuiltArticle {
  id: number;
  headline: string;
  path: string;
  /** What was saved; saving it again, changed or not, is an import of the same story. */
  story: ImportedStory;
}

/** Saves an article: one that was published an hour ago and that no other resembles, but for what is given. */
export async function anArticle(given: Partial<ImportedStory> = {}): Promise<BuiltArticle> {
  const n = ++made;
  const story: ImportedStory = {
    originKey: `built:${process.pid}:${n}`,
    status: 'PUBLISHED',
    headline: `الخبر رقم ${n} من مطبعة الحبر`,
    body: [{ type: 'paragraph', text: [`قال صاحب المطبعة إن الدفعة رقم ${n} من الورق وصلت كاملة.`] }],
    publishedAt: new Date(Date.now() - 3600_000),
    section: { slug: 'workshops', name: 'ورشات' },
    tags: [],
    authors: [],
    teasers: [],
    ...given,
  };
  const { articleId: id } = await saveStory(story);
  return { id, headline: story.headline, path: articlePath(id, slugOf(story.headline)), story };
}

/** A moderator, with what is needed to sign in. */
export type BuiltModerator = Moderator & { password: string };

/** Makes the account of a moderator; the name, in Latin letters, is also the address: `idris@example.com`. */
export async function aModerator(name: string): Promise<BuiltModerator> {
  const email = `${name.toLowerCase()}@example.com`;
  const staff = await createStaff({ email, name, role: 'MODERATOR' });
  if (!staff.ok) throw new Error(`no account for ${name}: ${staff.refusal}`);
  const moderator = asModerator(await db().user.findUniqueOrThrow({ where: { email } }));
  if (!moderator) throw new Error(`${name} is no moderator`);
  return { ...moderator, password: staff.password };
}

/** Makes the account of an editor: `naila@example.com`. */
export async function anEditor(name: string): Promise<Editor> {
  const email = `${name.toLowerCase()}@example.com`;
  await createStaff({ email, name, role: 'EDITOR' });
  return asEditor(await db().user.findUniqueOrThrow({ where: { email } }))!;
}

export interface CommentToBuild {
  on: { id: number };
  from?: string;
  body?: string;
  answering?: { id: string };
  /** Who decided what about it; nobody yet. */
  decided?: { by: Moderator; to: CommentStatus };
}

/** Sends a comment from a network of its own, and has it decided if that is asked for. */
export async function aComment({ on, from = 'Salma', body, answering, decided }: CommentToBuild): Promise<{ id: string; body: string }> {
  const n = ++made;
  const text = body ?? `تعليق رقم ${n} عن الورق والحبر`;
  const input = { name: from, email: 'reader@example.com', body: text, parent: answering?.id };
  const sent = await submitComment(on.id, input, { address: `10.${(n >> 8) & 255}.${n & 255}.1` });
  if (!sent.ok) throw new Error(`the comment was refused: ${sent.refusal}`);
  if (decided) await decideComment(decided.by, { commentId: sent.id, version: 0, to: decided.to });
  return { id: sent.id, body: text };
}
