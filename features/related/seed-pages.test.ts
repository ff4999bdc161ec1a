import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { decodeText } from '#lib/arabic/decode.ts';
import { db } from '#lib/db.ts';
import { useDatabase } from '#lib/testing/database.ts';
import { importText } from '#features/ingest/import-text.ts';
import { anArticle } from '#seeds/builders.ts';
import { generateNewsroom } from '#seeds/generated/generate-newsroom.ts';
import { loadDemo } from '#seeds/load-demo.ts';
import { workOff } from '../../server/worker.ts';
import { listRelated } from './list-related.ts';

// Two pages of the kind that this product replaces; they belong to others and stand beside the repository, where they are at all.
const folder = join(import.meta.dirname, '../../../shared/seeds');
const pages = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];

const database = useDatabase();

const lineOf = async (articleId: number) => (await db().storyArticle.findUnique({ where: { articleId } }))?.storyId;
const firstThree = async (id: number) => (await listRelated(id, 3)).map((story) => story.id);

describe('Among five thousand articles and the demo newsroom', () => {
  beforeAll(async () => {
    await loadDemo();
    await workOff(database.url);
    await generateNewsroom({ articles: 5000, comments: 0, seed: 3 });
  }, 120_000);

  test.skipIf(pages.length !== 2)(
    'a reader of one of the two seed pages is offered the other, and both stand in one story line (skipped where ../shared/seeds is absent)',
    async () => {
      const ids = [];
      for (const name of pages) {
        const imported = await importText(decodeText(readFileSync(join(folder, name))), { status: 'PUBLISHED', dryRun: false });
        if (imported.outcome === 'refused') throw new Error(imported.reason);
        const { id } = await db().article.findFirstOrThrow({ where: { headline: imported.headline, originKey: { startsWith: 'text:' } } });
        ids.push(id);
      }
      await workOff(database.url);
      const [one, other] = ids as [number, number];
      expect(await firstThree(one)).toContain(other);
      expect(await firstThree(other)).toContain(one);
      expect(await lineOf(one)).toBeDefined();
      expect(await lineOf(other)).toBe(await lineOf(one));
    },
    30_000,
  );

  test('a reader of a report is offered the other one on its affair, though it spells the names otherwise', async () => {
    const one = await anArticle({
      headline: 'غريغور سمسمانوف يستقبل وزير الموانئ نديم الشدراوي في مرفأ القندول',
      publishedAt: new Date('2025-07-31T10:00:00Z'),
      body: [
        { type: 'paragraph', text: ['استقبل حاكم أرخبيل القندول غريغور سمسمانوف وزير موانئ جزيرة الصدف نديم الشدراوي في أول زيارة بعد قطيعة عشر سنوات.'] },
        { type: 'paragraph', text: ['وقال سمسمانوف إنه يأمل أن يحضر الشدراوي قمة المراكب الشراعية في الخريف، وإن الأرخبيل سيراجع اتفاقات الملح مع الجزيرة.'] },
      ],
    }); // prettier-ignore
    const other = await anArticle({
      headline: 'سمسمنوف: ننتظر شدراوي في قمة المراكب الشراعية',
      publishedAt: new Date('2025-08-01T09:00:00Z'),
      body: [
        { type: 'paragraph', text: ['أعرب جريجور سمسمنوف حاكم الأرخبيل عن أمله في أن يشارك نديم شدراوي في قمة المراكب الشراعية المقررة في الخريف.'] },
        { type: 'paragraph', text: ['وكان وزير موانئ الصدف قد زار مرفأ القندول بعد قطيعة طويلة، وبحث معه مراجعة اتفاقات الملح.'] },
      ],
    }); // prettier-ignore
    await workOff(database.url);
    expect(await lineOf(one.id)).toBeDefined();
    expect(await lineOf(other.id)).toBe(await lineOf(one.id));
    expect(await firstThree(one.id)).toContain(other.id);
    expect(await firstThree(other.id)).toContain(one.id);
  });

  test('an article that has nothing to do with any of them is not offered beside them', async () => {
    const alone = await anArticle({ headline: 'Quixotry', body: [{ type: 'paragraph', text: ['zyxw vuts rqpo'] }] });
    expect(await firstThree(alone.id)).toEqual([]);
    expect(await db().relatedArticle.count({ where: { relatedId: alone.id } })).toBe(0);
  });
});
