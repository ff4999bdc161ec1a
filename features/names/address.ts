import type { NameChange } from './change-names.ts';

/** What a refused form of the list shows again. */
export interface NamesReply {
  /** The name whose form it was; null: the form for a new name. */
  nameId: number | null;
  typed: string;
  refusal: Extract<NameChange, { ok: false }>['refusal'];
  written: string;
}

/** The address of the list; empty parts are left out. */
export function namesPath(parts: { q?: string; page?: string; told?: string; name?: string } = {}): string {
  const query = new URLSearchParams(Object.entries(parts).filter(([, value]) => value));
  return query.size > 0 ? `/desk/names?${query}` : '/desk/names';
}
