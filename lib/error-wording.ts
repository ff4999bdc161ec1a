import { copy } from '#lib/copy/ar.ts';

/** What a page says for a status, as an address writes it: what happened, and what to do. A status without words of its own is a 500. */
export function errorWording(written: string): { status: number; title: string; help: string } {
  const status = Number(written);
  const titles: Record<number, string> = copy.errors.titles;
  return { status, title: titles[status] ?? copy.errors.titles[500], help: copy.errors.help[status] ?? copy.errors.help[500]! };
}
