import { describe, expect, test } from 'vitest';
import { directionOf } from './direction.ts';

describe('A block runs in the direction of most of its letters', () => {
  test.each([
    ['قالت سلمى إن الأمر انتهى.', 'rtl'],
    ['BBC: قالت سلمى إن الأمر انتهى', 'rtl'],
    ['iPhone وما بعده من أجهزة الهاتف المحمول', 'rtl'],
    ['The minister said «نعم» and left the room.', 'ltr'],
    ['“All the news that is fit to print”', 'ltr'],
    ['Ceci n’est pas une pipe', 'ltr'],
    ['Москва слезам не верит', 'ltr'],
    ['שלום לכולם', 'rtl'],
    ['پاکستان کے وزیر اعظم', 'rtl'],
    ['انظر https://example.com/a/very/long/address/in/latin/letters', 'rtl'],
    ['قَالَ a', 'rtl'],
  ])('%s', (text, direction) => {
    expect(directionOf(text)).toBe(direction);
  });

  test.each(['', '   ', '2–1', '١٢:٣٠', '+963 11 555 0100', '😀', '…', 'سلمى Salm', '\ud83d', 'https://example.com'])(
    'what has no majority runs as the page does: «%s»',
    (text) => {
      expect(directionOf(text)).toBe('rtl');
    },
  );
});
