import { renderContext } from '#lib/render-context.ts';
import type { FrontProblem } from './front-choice.ts';

/** What a refused form of the desk's front page shows again: everything typed, and what is wrong with which field. */
export interface FrontReply {
  form: 'choose' | 'break';
  values: Record<string, string>;
  problems: Partial<Record<string, FrontProblem>>;
}

/** Hands the refusal to the page that is rendered in the same answer, with status 422. */
export function replyToFront(formReply: FrontReply) {
  const context = renderContext.getStore();
  if (context) Object.assign(context, { formReply, status: 422 });
}

/** The refusal that this answer shows, or null. */
export const frontReply = () => (renderContext.getStore()?.formReply as FrontReply | undefined) ?? null;
