import { z } from 'zod';

export type CommentId = string;

/** A comment's fields that a reader fills in. */
export type Field = (typeof fields)[number];

const fields = ['name', 'email', 'body'] as const;

/** Why a field is refused; the wording is in the catalogue. */
export type FieldProblem = 'missing' | 'too-long' | 'not-an-address';

/** The longest comment, in graphemes (what a person counts as letters). */
export const longestBody = 4000;

/** What a reader sees of a comment. Never an address. */
export interface PublicComment {
  id: CommentId;
  name: string;
  body: string;
  createdAt: Date;
  /** `pending` and `refused` are seen by their sender only. */
  standing: 'public' | 'pending' | 'refused';
  replies: PublicComment[];
}

/** The published comment with this id, which a reader has chosen to answer, or null. */
export const findAnswered = (comments: PublicComment[], id: CommentId | undefined): PublicComment | null =>
  comments.flatMap((c) => [c, ...c.replies]).find((c) => c.id === id && c.standing === 'public') ?? null;

/** How many of these, with their replies, everybody sees. */
export const countPublished = (comments: PublicComment[]): number =>
  comments.flatMap((c) => [c, ...c.replies]).filter((c) => c.standing === 'public').length;

const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/g;

/** Plain text as it is stored: NFC, well-formed, without control and direction-changing characters, ends trimmed, no stacks of empty lines. */
export const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(controls, '')
    .normalize('NFC')
    .replace(/(\p{M}{8})\p{M}+/gu, '$1')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** The same in one line. */
const cleanLine = (text: string): string => clean(text).replace(/\s+/g, ' ');

const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' });

/** How many letters a person would count. */
export const graphemes = (text: string): number => [...segmenter.segment(text)].length;

// What leaves no trace on the page: spaces, marks without a letter, characters that direct or join, letters that are empty.
const traceless = /[\p{Default_Ignorable_Code_Point}\p{M}\p{Z}\p{Cc}\p{Cf}\u0640\u2800]/gu;

const saysSomething = (text: string) => text.replace(traceless, '') !== '';

const field = (longest: number, tidy = clean) =>
  z
    .string({ error: 'missing' satisfies FieldProblem })
    // Far past the limit there is no need to count, nor to clean.
    .max(longest * 20, { error: 'too-long' satisfies FieldProblem, abort: true })
    .transform(tidy)
    .refine(saysSomething, { error: 'missing' satisfies FieldProblem, abort: true })
    .refine((text) => graphemes(text) <= longest, { error: 'too-long' satisfies FieldProblem, abort: true });

/** What may be submitted: every field that is wrong gets one `FieldProblem`. */
export const Submission = z.object({
  name: field(80, cleanLine),
  email: field(254).pipe(z.email({ error: 'not-an-address' satisfies FieldProblem })),
  body: field(longestBody),
  parent: z
    .union([z.uuid(), z.literal('')])
    .nullish()
    .transform((id) => id || null),
});

export type Submission = z.infer<typeof Submission>;

/** The problem of each wrong field; none when it is not a field that is wrong, but the thread to answer. */
export function problemsOf(error: z.ZodError): Partial<Record<Field, FieldProblem>> {
  const problems: Partial<Record<Field, FieldProblem>> = {};
  for (const issue of error.issues) {
    if (issue.path.length === 0) return { name: 'missing', email: 'missing', body: 'missing' };
    const field = fields.find((name) => name === issue.path[0]);
    if (field) problems[field] ??= issue.message as FieldProblem;
  }
  return problems;
}
