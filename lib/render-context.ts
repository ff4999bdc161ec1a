import { AsyncLocalStorage } from 'node:async_hooks';

/** What a page being rendered tells our server about its answer, beside the HTML. */
export interface RenderContext {
  /** The address that is being answered. */
  address?: string;
  /** What the page depends on; an answer without tags is not kept. */
  tags: Set<string>;
  /** The status to send instead of the framework's (a refused form is 422, not 200). */
  status?: number;
  retryAfter?: number;
  /** The moment, in milliseconds since 1970, at which the answer stops being true whatever is announced. */
  until?: number;
  /** What a form's action wants its page to show in the same answer. */
  formReply?: unknown;
}

// Our server and Next's bundle hold two copies of this module; the storage must be one.
const shared = globalThis as { [key: symbol]: AsyncLocalStorage<RenderContext> | undefined };

/** The context of the request that is being answered. */
export const renderContext = (shared[Symbol.for('warraq.render')] ??= new AsyncLocalStorage<RenderContext>());

/** The address of the page being made, as it is kept: with the parameters that pages know. */
export const pageAddress = (): string => renderContext.getStore()?.address ?? '/';

/** Says that the answer being made depends on these tags. */
export function dependOn(...names: string[]) {
  for (const name of names) renderContext.getStore()?.tags.add(name);
}

/** Says that the answer being made is true until then at the longest. */
export function expireAt(moment: Date) {
  const context = renderContext.getStore();
  if (context) context.until = Math.min(context.until ?? Infinity, moment.getTime());
}
