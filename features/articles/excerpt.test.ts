import { describe, expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';

describe('The beginning of a text, for a list', () => {
  test('is the whole text where that is short, in one line', () => {
    expect(excerptOf('وصل الورق.\n\nوبقي الحبر. ')).toBe('وصل الورق. وبقي الحبر.');
    expect(excerptOf('')).toBe('');
    expect(excerptOf(' \n ')).toBe('');
  });

  test('ends at the end of a word, with an ellipsis instead of what stood there', () => {
    expect(excerptOf('وصل الورق، وبقي الحبر', 12)).toBe('وصل الورق…');
    expect(excerptOf('وصل الورق وبقي الحبر', 11)).toBe('وصل الورق…');
  });

  test('is no longer than asked for, whatever the text', () => {
    for (const text of ['ورق '.repeat(100), 'ا'.repeat(1000), `${'ا'.repeat(300)} ورق`, '، '.repeat(300), '😀'.repeat(300)]) {
      const excerpt = excerptOf(text, 50);
      expect(excerpt.replace(/…$/, '').length).toBeLessThanOrEqual(50);
      expect(excerpt.isWellFormed()).toBe(true);
    }
  });
});
