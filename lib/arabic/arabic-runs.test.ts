import { describe, expect, test } from 'vitest';
import { arabicRuns } from './arabic-runs.ts';

describe('Arabic words in an English text', () => {
  test.each([
    ['She said «نعم يا سلمى» (twice), scored 3–2.', ['نعم يا سلمى']],
    ['The song (افتح البابَ، قليلًا) and قصة2 then', ['افتح البابَ، قليلًا', 'قصة2']],
    ['نعم', ['نعم']],
  ])('%s', (text, found) => {
    expect(arabicRuns(text).filter((_, i) => i % 2)).toEqual(found);
    expect(arabicRuns(text).join('')).toBe(text);
  });

  test.each(['', 'none', '3–2', '،؛', '😀'])('there are none in «%s»', (text) => {
    expect(arabicRuns(text)).toEqual([text]);
  });
});
