import { describe, expect, test } from 'vitest';
import { stylesheet } from './stylesheet.ts';

describe('The light edition’s style', () => {
  test('is at most 1.5 KB, since it comes with every page', () => {
    expect(Buffer.byteLength(stylesheet)).toBeLessThanOrEqual(1536);
  });

  test('fetches nothing and could not end its element', () => {
    expect(stylesheet).not.toMatch(/url\(|@import|@font-face|<|http/);
  });

  test('names no left and no right', () => {
    expect(stylesheet).not.toMatch(/left|right/);
  });
});
