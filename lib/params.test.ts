import { describe, expect, test } from 'vitest';
import { one, pageOf, positive, segment } from './params.ts';

describe('What an address says', () => {
  test.each(['1', '42', '999999999'])('%s is a number of an article', (text) => {
    expect(positive(text)).toBe(Number(text));
  });

  test.each([undefined, '', '0', '-1', '01', '1.0', '1e3', '١', ' 1', '1 ', '1000000000', 'NaN', '1;drop'])('%j is none', (text) => {
    expect(positive(text)).toBeNull();
  });

  test('a list without a page is on its first, and has at most ten thousand', () => {
    expect([undefined, '1', '10000', '10001', '0', '', 'x'].map(pageOf)).toEqual([1, 1, 10_000, null, null, null, null]);
  });

  test('of a parameter given twice the first counts', () => {
    expect([one(['a', 'b']), one('a'), one([]), one(undefined)]).toEqual(['a', 'a', undefined, undefined]);
  });

  test('a segment that is no UTF-8 is no segment', () => {
    expect(segment('%D8%B3')).toBe('س');
    expect(segment('%D8')).toBeNull();
    expect(segment('%')).toBeNull();
  });
});
