import { beforeAll, describe, expect, test } from 'vitest';
import { ownComments, ownCookie, ownCookieInLite, ownCookieOf, withOwnComment } from './own-comments.ts';

beforeAll(() => {
  process.env['WARRAQ_SECRET'] = 'a secret of an invented newsroom, long enough';
});

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

describe('The comments that a browser remembers as its own', () => {
  test('come back in the order in which they were sent, each once', () => {
    const cookie = [1, 2, 1].reduce<string | undefined>((jar, n) => withOwnComment(jar, id(n)), undefined);
    expect(ownComments(cookie)).toEqual([id(2), id(1)]);
  });

  test('are twenty at the most; the oldest fall out', () => {
    const cookie = Array.from({ length: 25 }, (_, n) => n).reduce<string | undefined>((jar, n) => withOwnComment(jar, id(n)), undefined);
    expect(ownComments(cookie)).toEqual(Array.from({ length: 20 }, (_, n) => id(n + 5)));
    expect(cookie!.length).toBeLessThan(1000);
  });

  test('fit into a cookie as they are', () => {
    expect(withOwnComment(undefined, id(1))).toMatch(/^[\w.~-]+$/);
  });

  test.each([
    ['there is none', undefined],
    ['it is empty', ''],
    ['it was made up', id(1)],
    ['it was signed by somebody else', `${id(1)}~${'A'.repeat(43)}`],
  ])('are none when the cookie says nothing of ours: %s', (_, cookie) => {
    expect(ownComments(cookie)).toEqual([]);
  });

  test('are none when Idris puts the id of a comment of Salma into his cookie', () => {
    const cookie = withOwnComment(undefined, id(1));
    expect(ownComments(cookie.replace(id(1), id(2)))).toEqual([]);
    expect(ownComments(`${id(2)}.${cookie}`)).toEqual([]);
  });

  test('are forgotten, and the new one kept, when the cookie was altered', () => {
    const altered = `${withOwnComment(undefined, id(1))}x`;
    expect(ownComments(withOwnComment(altered, id(2)))).toEqual([id(2)]);
  });

  test('are the same in either edition, whose cookies have one value under two names', () => {
    const jar = (cookies: Record<string, string>) => ({
      get: (name: string) => (cookies[name] === undefined ? undefined : { value: cookies[name] }),
    });
    expect(ownCookieOf(jar({ [ownCookie]: 'a' }))).toBe('a');
    expect(ownCookieOf(jar({ [ownCookieInLite]: 'b' }))).toBe('b');
    expect(ownCookieOf(jar({ session: 'c' }))).toBeUndefined();
    // The server looks for the one name in the whole header.
    expect(ownCookieInLite).toContain(ownCookie);
  });
});
