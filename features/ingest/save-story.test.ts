import { describe, expect, test } from 'vitest';
import { ZodError } from 'zod';
import { db } from '#lib/db.ts';
import { useDatabase } from '#lib/testing/database.ts';
import type { Block } from '#features/articles/blocks.ts';
import { findArticle } from '#features/articles/find-article.ts';
import { searchArticles } from '#features/search/search-articles.ts';
import { anArticle } from '#seeds/builders.ts';
import { saveStory } from './save-story.ts';

useDatabase();

const paragraph = (text: string): Block => ({ type: 'paragraph', text: [text] });
const found = async (query: string) => (await searchArticles(query, 1)).items.map((item) => item.id);

describe('Importing a story', () => {
  test('for the first time makes an article, again changes nothing, changed updates it', async () => {
    const { id, story } = await anArticle({ headline: 'وصول الورق' });
    const changed = { ...story, body: [paragraph('نفد الزعفران من السوق.')] };
    expect(await saveStory(story)).toEqual({ articleId: id, outcome: 'unchanged' });
    expect(await saveStory(changed)).toEqual({ articleId: id, outcome: 'updated' });
    expect(await saveStory(changed)).toEqual({ articleId: id, outcome: 'unchanged' });
    expect(await findArticle(id)).toMatchObject({ headline: 'وصول الورق', excerpt: 'نفد الزعفران من السوق.', words: 4 });
  });

  test('updated, it is found by its new words and no longer by the old ones', async () => {
    const { id, story } = await anArticle({ headline: 'كهرمان', tags: ['أصماغ'] });
    expect(await found('كهرمان')).toEqual([id]);
    await saveStory({ ...story, headline: 'لازورد', tags: ['أحجار'] });
    expect(await found('كهرمان أصماغ')).toEqual([]);
    expect(await found('لازورد')).toEqual([id]);
    expect(await found('حجر أحجار')).toEqual([id]);
  });

  test('updated, it has the tags and authors of the new version and no others', async () => {
    const salma = { slug: 'salma', name: 'سلمى' };
    const idris = { slug: 'idris', name: 'إدريس' };
    const { id, story } = await anArticle({ tags: ['قصب', 'حبر'], authors: [salma, idris] });
    await saveStory({ ...story, tags: ['حبر', 'رق'], authors: [idris] });
    expect(await findArticle(id)).toMatchObject({ tags: [{ name: 'حبر' }, { name: 'رق' }], authors: [idris] });
  });

  test('by eight importers at once, it is there once', async () => {
    const { story } = await anArticle();
    const fresh = {
      ...story,
      originKey: 'eight importers',
      headline: 'ثمانية',
      tags: ['ثمانية', 'واحد'],
      section: { slug: 'eight', name: 'ثمانية' },
    };
    const saved = await Promise.all(Array.from({ length: 8 }, () => saveStory(fresh)));
    expect(new Set(saved.map((s) => s.articleId)).size).toBe(1);
    expect(saved.map((s) => s.outcome).filter((outcome) => outcome === 'created')).toHaveLength(1);
    expect(saved.map((s) => s.outcome).filter((outcome) => outcome === 'unchanged')).toHaveLength(7);
  });

  test('with others at once that bring the same new section and tags, none of them fails', async () => {
    const story = (n: number) => ({
      headline: `ازدحام ${n}`,
      section: { slug: 'crowd', name: 'ازدحام' },
      tags: n % 2 ? ['مد', 'جزر'] : ['جزر', 'مد'],
      authors: [{ slug: 'malik', name: 'مالك' }],
    });
    await Promise.all(Array.from({ length: 8 }, (_, n) => anArticle(story(n))));
    expect(await db().article.count({ where: { section: { slug: 'crowd' } } })).toBe(8);
    expect(await db().tag.count({ where: { slug: { in: ['مد', 'جزر'] } } })).toBe(2);
  });

  test('of which nobody knows the time, it stands at the moment of its first import, also when it changes', async () => {
    const before = Date.now();
    const { id, story } = await anArticle({ publishedAt: undefined });
    const { publishedAt } = (await findArticle(id))!;
    expect(publishedAt.getTime()).toBeGreaterThanOrEqual(before);
    await saveStory({ ...story, headline: 'عنوان مصحح' });
    expect((await findArticle(id))!.publishedAt).toEqual(publishedAt);
  });

  test('with a link to a script, it is refused, and nothing of it stays', async () => {
    const bad = { type: 'paragraph', text: [{ text: 'اقرأ', href: 'javascript:alert(1)' }] } as Block;
    const before = await db().article.count();
    await expect(anArticle({ body: [bad], section: { slug: 'traps', name: 'فخاخ' } })).rejects.toThrow(ZodError);
    expect(await db().article.count()).toBe(before);
    expect(await db().section.findUnique({ where: { slug: 'traps' } })).toBeNull();
  });

  test('that breaks halfway, nothing of it stays', async () => {
    // A NUL is text to JavaScript and not to PostgreSQL.
    const halves = { section: { slug: 'halves', name: 'أنصاف' }, tags: ['نصف', 'نصف\u0000آخر'] };
    await expect(anArticle(halves)).rejects.toThrow();
    expect(await db().section.findUnique({ where: { slug: 'halves' } })).toBeNull();
    expect(await found('نصف')).toEqual([]);
  });
});

describe('What an import names', () => {
  test('a section spelled otherwise is the section that is there', async () => {
    await anArticle({ section: { slug: 'sea', name: 'أخبار البحر' } });
    const { id } = await anArticle({ section: { slug: 'akhbar-albahr', name: 'اخبار البَحر' } });
    expect((await findArticle(id))!.section).toEqual({ slug: 'sea', name: 'أخبار البحر' });
  });

  test('two spellings of one tag are one tag, also with a space too many', async () => {
    await anArticle({ tags: ['الأوراق'] });
    const { id } = await anArticle({ tags: [' الاوراق ', 'الأوراقَ'] });
    expect((await findArticle(id))!.tags).toEqual([{ slug: 'الاوراق', name: 'الأوراق' }]);
  });

  test('tags that differ only in what no address can say are one tag', async () => {
    await anArticle({ tags: ['C++', 'C', 'ورق 2025', 'ورق-2025'] });
    const { id } = await anArticle({ tags: ['C', 'ورق/2025'] });
    expect((await findArticle(id))!.tags.map((tag) => tag.slug)).toEqual(['c', 'ورق-2025']);
  });

  test('a tag that says nothing is none', async () => {
    const { id } = await anArticle({ tags: ['', '  ', 'ـــ', '🔥', '⚽', 'حبر'] });
    expect((await findArticle(id))!.tags.map((tag) => tag.name)).toEqual(['حبر']);
  });
});
