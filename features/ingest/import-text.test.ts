import { describe, expect, test } from 'vitest';
import { useDatabase } from '#lib/testing/database.ts';
import { findArticle } from '#features/articles/find-article.ts';
import { listArticles } from '#features/articles/list-articles.ts';
import { importText } from './import-text.ts';

useDatabase();

const page = (...lines: string[]) => lines.join('\n\n');
const publish = { status: 'PUBLISHED', dryRun: false } as const;
const about = (headline: string, text = 'فقرة طويلة عن سوق الورق وأهلها.') =>
  page('أخبار السوق', headline, '26.12.2024 | 12:51', text, 'TAG: ورق، سوق');

describe('A page that Naila saved as text', () => {
  test('becomes an article, once, and follows its page when that changes', async () => {
    const headline = 'سوق الورق باقية في مكانها';
    expect(await importText(about(headline), publish)).toEqual({ outcome: 'created', headline, blocks: 1, teasers: 0 });
    expect(await importText(about(headline), publish)).toMatchObject({ outcome: 'unchanged' });
    expect(await importText(about(headline, 'فقرة صُححت عن سوق الورق.'), publish)).toMatchObject({ outcome: 'updated' });

    const { items } = await listArticles({ section: 'أخبار-السوق' }, 1);
    expect(items).toHaveLength(1);
    expect(await findArticle(items[0]!.id)).toMatchObject({
      headline,
      excerpt: 'فقرة صُححت عن سوق الورق.',
      publishedAt: new Date('2024-12-26T09:51:00Z'),
      section: { name: 'أخبار السوق' },
      tags: [{ name: 'ورق' }, { name: 'سوق' }],
    });
  });

  test('as a draft is not shown', async () => {
    await importText(about('خبر لم ينضج بعد عن السوق'), { ...publish, status: 'DRAFT' });
    expect((await listArticles({}, 1, 50)).items.map((item) => item.headline)).not.toContain('خبر لم ينضج بعد عن السوق');
  });

  test('tried dry is reported and not saved', async () => {
    const headline = 'خبر على سبيل التجربة عن السوق';
    expect(await importText(about(headline), { ...publish, dryRun: true })).toMatchObject({ outcome: 'created', headline });
    expect((await listArticles({}, 1, 50)).items.map((item) => item.headline)).not.toContain(headline);
  });

  test('goes into the section that Naila names, and is refused when there is no such section', async () => {
    await importText(about('خبر يفتح قسم السوق من جديد'), publish);
    const named = await importText(about('خبر في قسم السوق بالاسم'), { ...publish, section: 'أخبار-السوق' });
    expect(named).toMatchObject({ outcome: 'created' });
    const refused = await importText(about('خبر بلا قسم في السوق'), { ...publish, section: 'moon' });
    expect(refused).toEqual({ outcome: 'refused', reason: expect.stringContaining('moon') as string });
  });

  test('under «latest news» is in no section of that name', async () => {
    await importText(page('اخر الاخبار', 'خبر من آخر ما وصل إلى السوق', 'فقرة طويلة عن سوق الورق.'), publish);
    expect((await listArticles({ section: 'news' }, 1)).items).toHaveLength(1);
  });

  test.each(['', 'كلمة', '<html></html>', '{"a":1}'])('that is none (%j) is refused with a reason', async (text) => {
    expect(await importText(text, publish)).toEqual({ outcome: 'refused', reason: expect.stringMatching(/\S/) as string });
  });
});
