import type { Teaser } from '#features/articles/article.ts';

interface Channel {
  title: string;
  description: string;
  /** Where the site stands. */
  origin: string;
  /** The address of this feed below the origin. */
  self: string;
  items: Teaser[];
}

/** An RSS 2.0 document (source: RSS Advisory Board, RSS 2.0 Specification). */
export const rss = ({ title, description, origin, self, items }: Channel): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    `<title>${xml(title)}</title><link>${xml(origin)}/</link><description>${xml(description)}</description><language>ar</language>`,
    `<atom:link href="${xml(origin + self)}" rel="self" type="application/rss+xml"/>`,
    ...items.map(
      (item) =>
        `<item><title>${xml(item.headline)}</title><link>${xml(origin + item.path)}</link><guid isPermaLink="true">${xml(`${origin}/a/${item.id}`)}</guid>` +
        `<pubDate>${item.publishedAt.toUTCString()}</pubDate><category>${xml(item.section.name)}</category><description>${xml(item.excerpt)}</description></item>`,
    ),
    '</channel></rss>',
  ].join('\n');

/** Text as XML may hold it: escaped, without the characters that XML 1.0 forbids. */
export const xml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[<>&"']/g, (c) => `&#${c.charCodeAt(0)};`);
