import { copy } from '#lib/copy/ar.ts';

/** Problem details (RFC 9457): what went wrong, for programs, with a sentence in Arabic for people. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  [extension: string]: unknown;
}

const titles: Record<number, string> = copy.errors.titles;

/** The problem for a status; `more` adds members (`detail`, `errors`). */
export const problem = (status: number, more: Omit<Partial<Problem>, 'status'> = {}): Problem => ({
  type: 'about:blank',
  title: titles[status] ?? titles[500]!,
  status,
  ...more,
});

/** The problem as an answer. */
export const problemResponse = (
  status: number,
  more: Omit<Partial<Problem>, 'status'> = {},
  headers: Record<string, string> = {},
): Response =>
  new Response(JSON.stringify(problem(status, more)), {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', ...headers },
  });
