import { describe, expect, test } from 'vitest';
import { ZodError } from 'zod';
import { bodyText, parseBody, plain, type Block } from './blocks.ts';

const paragraph = (...text: unknown[]) => [{ type: 'paragraph', text }];
const linked = (href: string) => paragraph({ text: 'اقرأ', href });

describe('The body of an article', () => {
  const whole: Block[] = [
    { type: 'heading', level: 2, text: ['الورق'] },
    {
      type: 'paragraph',
      text: ['قالت ', { text: 'سلمى', strong: true }, ' إن ', { text: 'الحبر', href: 'https://example.org/ink' }, ' جف.'],
    },
    { type: 'quote', text: ['الحبر لا يكذب'], cite: 'سلمى' },
    { type: 'list', ordered: true, items: [['قلم'], ['محبرة']] },
    { type: 'image', src: '/demo/ink.svg', alt: 'محبرة', width: 3, height: 2, caption: 'محبرة قديمة' },
    { type: 'embedLink', url: 'https://example.org/film', title: 'فيلم عن الحبر' },
  ];

  test('of every kind of block comes out as it went in', () => {
    expect(parseBody(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
    expect(parseBody([])).toEqual([]);
  });

  test('is searched by all its words, a line for each piece', () => {
    expect(bodyText(whole)).toBe('الورق\nقالت سلمى إن الحبر جف.\nالحبر لا يكذب\nقلم\nمحبرة\nمحبرة قديمة\nفيلم عن الحبر');
    expect(bodyText([{ type: 'image', src: '/a.svg', alt: '', width: 1, height: 1 }])).toBe('');
    expect(plain([])).toBe('');
  });
});

describe('What may not stand in a body', () => {
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'vbscript:msgbox(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    '//example.org',
    '/desk',
    'example.org',
    'https://',
    '',
  ])('a link to %j', (href) => {
    expect(() => parseBody(linked(href))).toThrow(ZodError);
  });

  test.each(['https://example.org/خبر', 'http://example.org', 'mailto:salma@example.com'])('while %s may', (href) => {
    expect(parseBody(linked(href))).toEqual(linked(href));
  });

  test('an embedded address of anything but the web', () => {
    expect(() => parseBody([{ type: 'embedLink', url: 'javascript:alert(1)' }])).toThrow(ZodError);
    expect(() => parseBody([{ type: 'embedLink', url: 'mailto:salma@example.com' }])).toThrow(ZodError);
  });

  test.each([
    ['a block of an unknown kind', [{ type: 'html', text: '<b>' }]],
    ['a block without a kind', [{ text: ['x'] }]],
    ['a block with something more', [{ type: 'paragraph', text: ['x'], onclick: 'alert(1)' }]],
    ['a span with something more', paragraph({ text: 'x', style: 'color:red' })],
    ['a span that is weakly strong', paragraph({ text: 'x', strong: false })],
    ['a number for text', paragraph(7)],
    ['a heading of the first level', [{ type: 'heading', level: 1, text: ['x'] }]],
    ['a picture without a size', [{ type: 'image', src: '/a.svg', alt: '' }]],
    ['a picture of no width', [{ type: 'image', src: '/a.svg', alt: '', width: 0, height: 2 }]],
    ['text', 'paragraph'],
    ['nothing', null],
  ])('%s', (_, body) => {
    expect(() => parseBody(body)).toThrow(ZodError);
  });
});
