import { describe, expect, test } from 'vitest';
import type { Teaser } from '#features/articles/article.ts';
import { rss, xml } from './rss.ts';

const item: Teaser = {
  id: 7,
  path: '/article/7/%D9%88%D8%B1%D9%82',
  headline: 'ورق & حبر <b>«وأقلام»</b>',
  excerpt: 'قالت سلمى: "وصل الورق" ]]> &amp; انتهى',
  section: { slug: 'ink', name: "الحبر 'والورق'" },
  publishedAt: new Date('2024-12-26T09:51:00Z'),
  picture: null,
};
const feed = (items: Teaser[], title = 'ورّاق') =>
  rss({ title, description: 'صحيفة', origin: 'https://paper.example', self: '/feed.xml', items });

/** The names of the elements in order; fails where they are not nested. */
function elements(document: string): string[] {
  const open: string[] = [];
  const names: string[] = [];
  for (const [, end, name = '', closed] of document.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (end) expect(open.pop()).toBe(name);
    else names.push(name);
    if (!end && !closed) open.push(name);
  }
  expect(open).toEqual([]);
  return names;
}

describe('The feed', () => {
  test('says for each article its title, address, identity, time, section and excerpt', () => {
    const document = feed([item]);
    expect(document).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<rss version="2\.0"/);
    expect(document).toContain('<link>https://paper.example/article/7/%D9%88%D8%B1%D9%82</link>');
    expect(document).toContain('<guid isPermaLink="true">https://paper.example/a/7</guid>');
    expect(document).toContain('<pubDate>Thu, 26 Dec 2024 09:51:00 GMT</pubDate>');
    expect(document).toContain('<language>ar</language>');
    expect(document).toContain('<atom:link href="https://paper.example/feed.xml" rel="self"');
  });

  test('stays a document whatever an article is called', () => {
    const names = elements(feed([item, { ...item, headline: '</title></item></channel><script>', excerpt: '<![CDATA[' }], '<&>'));
    expect(names.filter((name) => name === 'item')).toHaveLength(2);
    expect(names).not.toContain('script');
    expect(names).not.toContain('b');
  });

  test('of a newsroom without articles is a feed without items', () => {
    expect(elements(feed([]))).not.toContain('item');
  });
});

describe('Text in XML', () => {
  test('has no sign that means something to XML', () => {
    expect(xml(`<a href="x">'&'</a>`)).toBe('&#60;a href=&#34;x&#34;&#62;&#39;&#38;&#39;&#60;/a&#62;');
    expect(xml('&amp;')).toBe('&#38;amp;');
  });

  test('has none of the characters that XML 1.0 forbids, and keeps all others', () => {
    for (let code = 0; code < 0x10000; code++) {
      const allowed = code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd);
      const written = xml(String.fromCharCode(code));
      if (!allowed && !(written === '' || written === '\ufffd')) throw new Error(`U+${code.toString(16)} came through`);
      if (allowed && written === '') throw new Error(`U+${code.toString(16)} was lost`);
    }
    expect(xml('😀\u{10ffff}')).toBe('😀\u{10ffff}');
  });
});
