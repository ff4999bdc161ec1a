import { renderContext } from '#lib/render-context.ts';
import type { Field, FieldProblem } from './comment.ts';

/** What a refused form shows again: everything typed, and why. */
export interface FormReply {
  values: Record<Field | 'parent', string>;
  problems: Partial<Record<Field, FieldProblem>>;
  refusal: 'invalid' | 'no-article' | 'no-parent' | 'too-many' | 'unavailable';
  retryAfter: number;
}

const statuses = { invalid: 422, 'no-article': 404, 'no-parent': 422, 'too-many': 429, unavailable: 503 } as const;

/** Hands the refusal to the page that is about to be rendered in the same answer, with its status. */
export function replyToForm(reply: FormReply) {
  const context = renderContext.getStore();
  if (!context) return;
  context.formReply = reply;
  context.status = statuses[reply.refusal];
  if (reply.refusal === 'too-many') context.retryAfter = reply.retryAfter;
}

/** The refusal that this answer shows, or null. */
export const formReply = () => (renderContext.getStore()?.formReply as FormReply | undefined) ?? null;
