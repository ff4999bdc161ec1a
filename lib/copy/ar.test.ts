import { expect, test } from 'vitest';
import { copy, writeAge } from './ar.ts';

const now = new Date('2025-07-31T12:00:00Z');
const ago = (minutes: number) => writeAge(new Date(now.getTime() - minutes * 60_000), now);

test('How long ago something was is said in the words that people use', () => {
  expect([ago(0), ago(0.9), ago(-5)]).toEqual([copy.time.now, copy.time.now, copy.time.now]);
  expect([ago(1), ago(2), ago(3), ago(11), ago(59)]).toEqual([1, 2, 3, 11, 59].map(copy.time.minutesAgo));
  expect([ago(60), ago(119), ago(120), ago(23 * 60 + 59)]).toEqual([1, 1, 2, 23].map(copy.time.hoursAgo));
  expect(ago(24 * 60)).toMatch(/^٣٠ تموز ٢٠٢٥$/);
});

test('Nothing in the catalogue is empty by mistake, or says a number that nobody gave', () => {
  const texts = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    // Whoever writes these, in the browser, gives the number.
    if (value === copy.front.fresh) return [];
    return value && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];
  };
  for (const text of texts(copy)) expect(text).not.toMatch(/undefined|NaN|\[object|#/);
});

test('A picture that is a link says what is on it and what it weighs, as far as that is known', () => {
  const { picture } = copy.lite;
  expect(picture('خريطة', 34 * 1024)).toBe('صورة: خريطة (٣٤ كيلوبايت)');
  expect(picture('خريطة', 10)).toBe('صورة: خريطة (١ كيلوبايت)');
  expect(picture('خريطة', null)).toBe('صورة: خريطة');
  expect(picture('', null)).toBe('صورة');
});
