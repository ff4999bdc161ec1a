import { beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '#lib/testing/database.ts';
import { anArticle } from '#seeds/builders.ts';
import { demoArticles } from '#seeds/demo/articles.ts';
import { loadDemo } from '#seeds/load-demo.ts';
import { listFront, type Front } from './list-front.ts';

useDatabase();

describe('The front page', () => {
  test('of a newsroom that has published nothing is empty, and no error', async () => {
    expect(await listFront()).toEqual({ lead: null, newest: null, second: [], third: [], latest: [], strips: [] });
  });

  describe('of a full newsroom', () => {
    let front: Front;
    beforeAll(async () => {
      await loadDemo();
      front = await listFront();
    });

    test('is led by the newest story that has a picture', () => {
      const [newest] = demoArticles.filter((a) => a.picture).toSorted((a, b) => a.hoursAgo - b.hoursAgo);
      expect(front.lead?.headline).toBe(newest!.headline);
    });

    test('no story stands on the first screen twice', () => {
      const ids = [front.lead!, ...front.second, ...front.third, ...front.latest].map((story) => story.id);
      expect(new Set(ids).size).toBe(ids.length);
    });

    test('no story of the first screen stands in the strip of its section again', () => {
      const shown = new Set([front.lead!, ...front.second, ...front.third].map((story) => story.id));
      for (const { items } of front.strips) {
        expect(items.filter((story) => shown.has(story.id))).toEqual([]);
        expect(new Set(items.map((story) => story.id)).size).toBe(items.length);
      }
    });

    test('every section has its strip, of its own stories, in the order of the masthead', () => {
      expect(front.strips.map((strip) => strip.section.slug)).toEqual(['politics', 'gulf', 'world', 'economy', 'health', 'arts', 'sports']);
      for (const { section, items } of front.strips) {
        expect(items.length).toBeLessThanOrEqual(5);
        expect(items.every((story) => story.section.slug === section.slug)).toBe(true);
      }
    });

    test('a draft, and a story whose hour has not come, do not stand on it', async () => {
      const hidden = [
        await anArticle({ headline: 'مسودة', status: 'DRAFT', publishedAt: new Date() }),
        await anArticle({ headline: 'غدًا', publishedAt: new Date(Date.now() + 3600_000) }),
      ];
      const { lead, second, third, latest, strips } = await listFront();
      const shown = [lead!, ...second, ...third, ...latest, ...strips.flatMap((strip) => strip.items)].map((story) => story.id);
      expect(shown.filter((id) => hidden.some((article) => article.id === id))).toEqual([]);
    });
  });
});
