import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { digest, keyFor, sign, unsign } from './secret.ts';

beforeEach(() => {
  process.env['WARRAQ_SECRET'] = 'the first secret of an invented newsroom';
});

describe('What is derived from the secret', () => {
  test('every purpose has a key of its own, the same at every call', () => {
    expect(keyFor('sessions')).toEqual(keyFor('sessions'));
    expect(keyFor('sessions')).not.toEqual(keyFor('cookies'));
    expect(keyFor('sessions')).toHaveLength(32);
  });

  test('another secret gives other digests', () => {
    const before = digest('rate', 'salma');
    process.env['WARRAQ_SECRET'] = 'the second secret of an invented newsroom';
    expect(digest('rate', 'salma')).not.toBe(before);
  });

  test('the borders between parts count', () => {
    expect(digest('x', 'ab', 'c')).not.toBe(digest('x', 'a', 'bc'));
    expect(digest('x', 'ab')).not.toBe(digest('x', 'ab', ''));
    expect(digest('x', '","')).not.toBe(digest('x', '', ''));
  });

  describe('without a secret', () => {
    afterEach(() => {
      process.env['WARRAQ_SECRET'] = 'x'.repeat(32);
    });
    test('nothing is signed with an empty key', () => {
      process.env['WARRAQ_SECRET'] = '';
      expect(() => sign('cookie', 'salma')).toThrow('WARRAQ_SECRET is not set');
    });
  });
});

describe('A signed value', () => {
  test('comes back as it was', () => {
    for (const value of ['salma', '', 'a~b~c', 'سلمى']) expect(unsign('cookie', sign('cookie', value))).toBe(value);
  });

  test('signed for one purpose says nothing for another', () => {
    expect(unsign('reset', sign('cookie', 'salma'))).toBeNull();
  });

  process.env['WARRAQ_SECRET'] = 'the first secret of an invented newsroom';
  const signed = sign('cookie', 'salma');
  test.each([
    ['nothing', ''],
    ['no signature', 'salma'],
    ['an empty signature', 'salma~'],
    ['another value under it', signed.replace('salma', 'idris')],
    ['a shortened signature', signed.slice(0, -1)],
    ['a lengthened signature', `${signed}A`],
    ['a signature of as many letters, but of more bytes', `${signed.slice(0, -1)}ا`],
    ['a guessed signature', `salma~${'A'.repeat(43)}`],
  ])('forged with %s is worth nothing', (_, forged) => {
    expect(unsign('cookie', forged)).toBeNull();
  });

  test('with any one letter changed is worth nothing', () => {
    const whole = sign('cookie', 'salma');
    for (let i = 0; i < whole.length; i++) {
      const changed = whole.slice(0, i) + (whole[i] === 'x' ? 'y' : 'x') + whole.slice(i + 1);
      expect(unsign('cookie', changed)).toBeNull();
    }
  });
});
