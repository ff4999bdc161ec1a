import { describe, expect, test } from 'vitest';
import { copy } from '#lib/copy/ar.ts';
import { writeNumber } from './dates.ts';
import { plural, type Forms } from './plural.ts';

const forms: Forms = { zero: 'zero', one: 'one', two: 'two', few: '# few', many: '# many', other: '# other' };

describe('A counted noun in Arabic', () => {
  test.each([
    [0, 'zero'],
    [1, 'one'],
    [2, 'two'],
    [3, '3 few'],
    [10, '10 few'],
    [11, '11 many'],
    [99, '99 many'],
    [100, '100 other'],
    [101, '101 other'],
    [102, '102 other'],
    [103, '103 few'],
    [111, '111 many'],
    [200, '200 other'],
    [1_000_000, '1000000 other'],
    [1_000_003, '1000003 few'],
  ])('%i takes the form %s', (n, written) => {
    expect(plural(n, forms, String)).toBe(written);
  });

  test('the number is written as the newsroom writes numbers', () => {
    expect(plural(1_000_000, forms, writeNumber)).toBe('١٬٠٠٠٬٠٠٠ other');
  });

  test('what counts nothing still says something', () => {
    for (const n of [-1, 1.5, NaN, Infinity]) expect(plural(n, forms, String)).toMatch(/zero|one|two|few|many|other/);
  });

  test('comments are counted in all six forms', () => {
    const counted = [0, 1, 2, 3, 11, 100].map(copy.comments.counted);
    expect(new Set(counted.map((text) => text.replace(/[٠-٩]+/, '#'))).size).toBe(6);
    expect(counted[3]).toContain('٣');
    expect(counted[4]).toContain('١١');
    expect(counted[1]).not.toMatch(/[٠-٩]/);
  });
});
