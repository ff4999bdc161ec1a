import { describe, expect, test } from 'vitest';
import { textFragment } from './text-fragment.ts';

const read = (fragment: string) => fragment.replace('#:~:text=', '').split(',').map(decodeURIComponent);

describe('A link to quoted words', () => {
  test('names a short quotation whole', () => {
    expect(read(textFragment('  قالت سلمى\n إن الأمر انتهى '))).toEqual(['قالت سلمى إن الأمر انتهى']);
  });

  test('names a long one by how it begins and ends', () => {
    const long = Array.from({ length: 40 }, (_, n) => `كلمة${n}`).join(' ');
    expect(read(textFragment(long))).toEqual(['كلمة0 كلمة1 كلمة2 كلمة3', 'كلمة36 كلمة37 كلمة38 كلمة39']);
  });

  test('says nothing in its own grammar that the quotation said', () => {
    expect(textFragment('a-,b&c #:~:text=x')).toBe('#:~:text=a%2D%2Cb%26c%20%23%3A~%3Atext%3Dx');
  });

  test.each(['', '  \n\t', '\u00a0'])('to nothing there is none', (nothing) => {
    expect(textFragment(nothing)).toBe('');
  });

  test('half of a pair of signs breaks nothing', () => {
    expect(() => textFragment('أ \ud83d')).not.toThrow();
  });
});
