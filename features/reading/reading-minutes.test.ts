import { expect, test } from 'vitest';
import { words } from '#lib/arabic/words.ts';
import { readingMinutes } from './reading-minutes.ts';

test.each([
  [0, 1],
  [1, 1],
  [181, 1],
  [280, 2],
  [400, 2],
  [1810, 10],
])('An article of %i words takes %i minutes', (count, minutes) => {
  expect(readingMinutes(count)).toBe(minutes);
});

test('Vowel signs, dashes and stops make a text no longer', () => {
  expect(words('قَالَتْ سَلْمَى — نَعَمْ ! ـــ').length).toBe(words('قالت سلمى نعم').length);
});
