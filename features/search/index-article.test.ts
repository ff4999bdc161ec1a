import { describe, expect, test, vi } from 'vitest';
import { db, pool } from '#lib/db.ts';
import { useDatabase } from '#lib/testing/database.ts';
import { saveStory } from '#features/ingest/save-story.ts';
import { anArticle } from '#seeds/builders.ts';
import { searchArticles } from './search-articles.ts';
import { indexArticles, sealIndex } from './seal-index.ts';

useDatabase();

const found = async (query: string) => (await searchArticles(query, 1)).items.map((item) => item.id);
const waiting = () => db().articleSearch.count({ where: { number: null } });
// Consonants that are part of no ending.
const letters = 'بجحدرزسشصطعفقغخض';
/** A word that only this number has. */
const nameOf = (n: number) => 'ظ' + Array.from(n.toString(16).padStart(4, '0'), (d) => letters[parseInt(d, 16)]).join('');

/** Articles as an importer of an archive adds them, all at once. */
async function addMany(count: number, first: number): Promise<number[]> {
  const client = await pool().connect();
  try {
    await client.query('BEGIN');
    const section = await client.query<{ id: number }>(
      `INSERT INTO "Section" (slug, name) VALUES ('many', 'كثير') ON CONFLICT (slug) DO UPDATE SET slug = 'many' RETURNING id`,
    );
    const sectionId = section.rows[0]!.id;
    const { rows } = await client.query<{ id: number }>(
      `INSERT INTO "Article" (status, slug, headline, body, excerpt, words, "publishedAt", "updatedAt", "sectionId")
       SELECT 'PUBLISHED', 'x', 'x', '[]', '', 1, now() - interval '1 day', now(), $2 FROM generate_series(1, $1::int) RETURNING id`,
      [count, sectionId],
    );
    const publishedAt = new Date(Date.now() - 86_400_000);
    const articles = rows.map(({ id }, i) => ({
      articleId: id,
      sectionId,
      publishedAt,
      headline: nameOf(first + i),
      tags: [],
      text: 'مخطوط من الأرشيف القديم',
    }));
    await indexArticles(client, articles);
    await client.query('COMMIT');
    return rows.map((r) => r.id);
  } finally {
    client.release();
  }
}

describe('An article in the index', () => {
  test('is there with its transaction, changes with it, and goes with it', async () => {
    const { id, story } = await anArticle({ headline: 'قنديل البحر' });
    expect(await found('قناديل')).toEqual([id]);
    await saveStory({ ...story, headline: 'مرساة البحر' });
    expect(await found('قنديل')).toEqual([]);
    expect(await found('المرساة')).toEqual([id]);
    await db().article.delete({ where: { id } });
    expect(await found('مرساة')).toEqual([]);
  });

  test('is found the same before and after it is put into a block, and when it changes after', async () => {
    const { id, story } = await anArticle({ headline: 'منجنيق الحروف المعدنية' });
    await addMany(255, 0);
    expect(await found('المنجنيق')).toEqual([id]);
    // The one that saving began may be at work: what it does is left to it, and asked for again.
    await vi.waitFor(async () => {
      await sealIndex(pool());
      expect(await waiting()).toBe(0);
    });
    expect(await found('المنجنيق')).toEqual([id]);
    await saveStory({ ...story, headline: 'مسطرة الخطاط' });
    expect(await found('منجنيق')).toEqual([]);
    expect(await found('مسطرة')).toEqual([id]);
    await db().article.update({ where: { id }, data: { status: 'DRAFT' } });
    expect(await found('مسطرة')).toEqual([]);
  });

  test('is found when blocks are put together, the first and the last, and counted once', async () => {
    const ids = await addMany(5000, 1000);
    await addMany(4096, 6000);
    for (const i of [0, 1, 255, 256, 4095, 4096, 4999]) expect((await found(nameOf(1000 + i)))[0]).toBe(ids[i]);
    const levels = await pool().query<{ level: number }>('SELECT DISTINCT block >> 28 AS level FROM "SearchPosting" ORDER BY 1');
    expect(levels.rows.map((r) => r.level)).toContain(1);
    const all = await searchArticles('الأرشيف', 1);
    expect(all.exact).toBe(false);
    expect(all.total).toBeGreaterThanOrEqual(9096 + 255);
    expect(all.total).toBeLessThan(9096 + 255 + 10);
  });

  test('two processes that put articles into blocks at once do not meet', async () => {
    await addMany(255, 20_000);
    await anArticle({ headline: 'محبرة' });
    await Promise.all([sealIndex(pool()), sealIndex(pool()), sealIndex(pool())]);
    const { rows } = await pool().query<{ given: number; distinct: number }>(
      'SELECT count(number)::int AS given, count(DISTINCT number)::int AS distinct FROM "ArticleSearch"',
    );
    expect(rows[0]!.given).toBe(rows[0]!.distinct);
    expect(await found('محبرة')).toHaveLength(1);
  });
});
