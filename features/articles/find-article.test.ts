import { describe, expect, test } from 'vitest';
import { ZodError } from 'zod';
import { db } from '#lib/db.ts';
import { useDatabase } from '#lib/testing/database.ts';
import { listRelated } from '#features/related/list-related.ts';
import { searchArticles } from '#features/search/search-articles.ts';
import { anArticle } from '#seeds/builders.ts';
import { workOff } from '../../server/worker.ts';
import { findArticle } from './find-article.ts';
import { listAddresses } from './list-addresses.ts';
import { listArticles } from './list-articles.ts';

const database = useDatabase();

const tomorrow = new Date(Date.now() + 86_400_000);
const affair = { headline: 'معرض المحابر النادرة', tags: ['المحابر'], authors: [{ slug: 'rana', name: 'رنا' }] };

/** Where a reader could meet this article. */
async function placesOf(id: number, beside: number): Promise<string[]> {
  const has = (items: { id: number }[]) => items.some((item) => item.id === id);
  const places = {
    'its page': (await findArticle(id)) !== null,
    'the newest': has((await listArticles({}, 1)).items),
    'its section': has((await listArticles({ section: 'workshops' }, 1)).items),
    'its tag': has((await listArticles({ tag: 'المحابر' }, 1)).items),
    'its author': has((await listArticles({ author: 'rana' }, 1)).items),
    'the search': has((await searchArticles('المحابر', 1)).items),
    'what belongs to another': has(await listRelated(beside)),
    'the sitemap': (await listAddresses()).some(({ path }) => path.startsWith(`/article/${id}/`)),
  };
  return Object.entries(places).flatMap(([place, found]) => (found ? [place] : []));
}

describe('Whether a reader meets an article', () => {
  test('published, it is everywhere; a draft, or before its time, it is nowhere', async () => {
    const beside = await anArticle(affair);
    const shown = await anArticle({ ...affair, headline: 'معرض المحابر يُفتح' });
    const draft = await anArticle({ ...affair, headline: 'معرض المحابر مسودة', status: 'DRAFT' });
    const later = await anArticle({ ...affair, headline: 'معرض المحابر غدًا', publishedAt: tomorrow });
    await workOff(database.url);
    expect(await placesOf(shown.id, beside.id)).toHaveLength(8);
    expect(await placesOf(draft.id, beside.id)).toEqual([]);
    expect(await placesOf(later.id, beside.id)).toEqual([]);
  });

  test('taken back to a draft, it is gone; published again, it is back', async () => {
    const { id, story } = await anArticle({ headline: 'خبر متردد' });
    await anArticle({ ...story, status: 'DRAFT' });
    expect(await findArticle(id)).toBeNull();
    await anArticle(story);
    expect(await findArticle(id)).toMatchObject({ id, headline: 'خبر متردد' });
  });

  test('an article that was never there is not found', async () => {
    expect(await findArticle(999_999_999)).toBeNull();
    expect(await findArticle(-1)).toBeNull();
  });
});

describe('An article to read', () => {
  test('comes with everything that its page shows', async () => {
    const { id } = await anArticle({
      headline: 'الحبر والورق',
      standfirst: 'مقدمة',
      dateline: 'دمشق',
      credit: 'تحرير: سلمى الحبر',
      tags: ['ورق', 'حبر'],
      authors: [
        { slug: 'salma', name: 'سلمى' },
        { slug: 'idris', name: 'إدريس' },
      ],
      source: { slug: 'ink-agency', name: 'وكالة الحبر' },
      picture: { src: '/demo/ink.svg', alt: 'محبرة', width: 3, height: 2, caption: 'محبرة' },
    });
    expect(await findArticle(id)).toMatchObject({
      standfirst: 'مقدمة',
      excerpt: 'مقدمة',
      dateline: 'دمشق',
      credit: 'تحرير: سلمى الحبر',
      tags: [{ name: 'ورق' }, { name: 'حبر' }],
      authors: [{ name: 'سلمى' }, { name: 'إدريس' }],
      source: { name: 'وكالة الحبر', url: null },
      picture: { src: '/demo/ink.svg', alt: 'محبرة', width: 3, height: 2, caption: 'محبرة', credit: null },
      section: { slug: 'workshops' },
    });
  });

  test('whose stored body was tampered with is not shown half', async () => {
    const { id } = await anArticle();
    await db().article.update({ where: { id }, data: { body: [{ type: 'html', html: '<script>alert(1)</script>' }] } });
    await expect(findArticle(id)).rejects.toThrow(ZodError);
  });
});
