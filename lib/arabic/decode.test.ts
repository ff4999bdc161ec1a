import { expect, test } from 'vitest';
import { decodeText } from './decode.ts';

const greeting = 'مرحبا يا سلمى';

test('A page is read in the encoding that it was saved in', () => {
  const utf16 = Buffer.from('\ufeff' + greeting, 'utf16le');
  expect(decodeText(Buffer.from(greeting))).toBe(greeting);
  expect(decodeText(Buffer.from('\ufeff' + greeting))).toBe(greeting);
  expect(decodeText(utf16)).toBe(greeting);
  expect(decodeText(Buffer.from(utf16).swap16())).toBe(greeting);
});

test('A page of the nineties, in windows-1256, is read too', () => {
  expect(decodeText(Uint8Array.of(0xe3, 0xd1, 0xcd, 0xc8, 0xc7))).toBe('مرحبا');
});

test('Bytes that are no text at all, and none at all, give some text and no error', () => {
  expect(decodeText(new Uint8Array())).toBe('');
  expect(decodeText(Uint8Array.of(0xff, 0xfe))).toBe('');
  expect(typeof decodeText(Uint8Array.from({ length: 4096 }, (_, i) => (i * 167) % 256))).toBe('string');
});
