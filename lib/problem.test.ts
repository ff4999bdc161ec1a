import { describe, expect, test } from 'vitest';
import { copy } from './copy/ar.ts';
import { problem, problemResponse } from './problem.ts';

describe('What a program is told when something went wrong', () => {
  test('the status, and a title in Arabic', () => {
    expect(problem(404)).toEqual({ type: 'about:blank', title: copy.errors.titles[404], status: 404 });
  });

  test('members of its own: the reason, and the fields', () => {
    const errors = [{ field: 'email', problem: 'missing' }];
    expect(problem(422, { detail: 'x', errors })).toMatchObject({ status: 422, detail: 'x', errors });
  });

  test('a status without wording still has a title', () => {
    expect(problem(418)).toMatchObject({ status: 418, title: copy.errors.titles[500] });
  });

  test('the answer has the status, the type of RFC 9457 and the headers that belong to it', async () => {
    const answer = problemResponse(429, { detail: 'x' }, { 'retry-after': '7' });
    expect(answer.status).toBe(429);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers.get('retry-after')).toBe('7');
    expect(await answer.json()).toEqual(problem(429, { detail: 'x' }));
  });
});
