import { beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '#lib/testing/database.ts';
import { anArticle, type BuiltArticle } from '#seeds/builders.ts';
import { findNeighbours } from './find-neighbours.ts';

useDatabase();

const ink = { slug: 'ink', name: 'حبر' };
const at = (minutesAgo: number) => new Date(Date.now() - minutesAgo * 60_000);
const twins = at(30);
let stories: BuiltArticle[];

beforeAll(async () => {
  stories = [];
  for (const [headline, given] of [
    ['الأول', { publishedAt: at(50) }],
    ['من قسم آخر', { publishedAt: at(45), section: { slug: 'paper', name: 'ورق' } }],
    ['التوأم الأول', { publishedAt: twins }],
    ['التوأم الثاني', { publishedAt: twins }],
    ['مسودة', { publishedAt: at(20), status: 'DRAFT' }],
    ['الأخير', { publishedAt: at(10) }],
    ['موعده غدًا', { publishedAt: at(-1440) }],
  ] as const)
    stories.push(await anArticle({ headline, section: ink, ...given }));
});

const round = async (headline: string) => {
  const { id, story } = stories.find((one) => one.headline === headline)!;
  const { older, newer } = await findNeighbours({ id, publishedAt: story.publishedAt!, section: story.section });
  return [older?.headline, newer?.headline];
};

describe('Before and after an article in its section', () => {
  test('stand those that were published before and after it, also at the same moment', async () => {
    expect(await round('التوأم الأول')).toEqual(['الأول', 'التوأم الثاني']);
    expect(await round('التوأم الثاني')).toEqual(['التوأم الأول', 'الأخير']);
  });

  test('the first has none before it, the last none after it', async () => {
    expect(await round('الأول')).toEqual([undefined, 'التوأم الأول']);
    expect(await round('الأخير')).toEqual(['التوأم الثاني', undefined]);
  });

  test('drafts, other sections and what is not due yet are passed over; alone in its section it stands alone', async () => {
    expect(await round('من قسم آخر')).toEqual([undefined, undefined]);
    expect((await Promise.all(stories.map((s) => round(s.headline)))).flat()).not.toContain('مسودة');
  });

  test('in a section that there is not, there is nothing', async () => {
    expect(await findNeighbours({ id: 1, publishedAt: new Date(), section: { slug: 'nowhere' } })).toEqual({ older: null, newer: null });
  });
});
