import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#lib/db.ts';
import { useDatabase } from '#lib/testing/database.ts';
import { createStaff } from '#features/accounts/manage-staff.ts';
import { asEditor } from '#features/accounts/editor.ts';
import { listArticles } from '#features/articles/list-articles.ts';
import { importText } from '#features/ingest/import-text.ts';
import { addName } from '#features/names/add-name.ts';
import { listRelated } from '#features/related/list-related.ts';
import { anArticle, type BuiltArticle } from '#seeds/builders.ts';
import { workOff } from '../../server/worker.ts';
import { searchArticles } from './search-articles.ts';

const database = useDatabase();

const found = async (query: string) => (await searchArticles(query, 1)).items.map((item) => item.id);

let printer: BuiltArticle;
let visit: BuiltArticle;
beforeAll(async () => {
  await createStaff({ email: 'naila@example.com', role: 'EDITOR' });
  const naila = asEditor(await db().user.findUniqueOrThrow({ where: { email: 'naila@example.com' } }))!;
  expect(await addName(naila, ['القرمازي', 'الغرمازي', 'كرماسي'])).toMatchObject({ ok: true });
  expect(await addName(naila, ['دار الريشة', 'دارالريشة'])).toMatchObject({ ok: true });
  printer = await anArticle({
    headline: 'الطابع هيثم القرمازي يفتح مشغل التجليد',
    body: [{ type: 'paragraph', text: ['قال القرمازي إن المشغل في دار الريشة يعلّم التجليد بالجلد.'] }],
    tags: ['القرمازي'],
  });
  visit = await anArticle({
    headline: 'زوار المشغل عند هيثم الغرمازي',
    body: [{ type: 'paragraph', text: ['رحّب الغرمازي بالزوار، ثم مضوا إلى دارالريشة لرؤية التجليد.'] }],
    tags: ['كرماسي'],
  });
});

describe('Two articles that spell one name in two ways', () => {
  test.each(['القرمازي', 'الغرمازي', 'كرماسي', 'قرمازي', 'وللغرمازي', 'هيثم كرماسي', 'دار الريشة', 'دارالريشة'])(
    'are both found by %s',
    async (query) => {
      expect((await found(query)).sort()).toEqual([printer.id, visit.id]);
    },
  );

  test('come in the order of the spelling that was asked for', async () => {
    expect((await found('القرمازي'))[0]).toBe(printer.id);
    expect((await found('الغرمازي'))[0]).toBe(visit.id);
  });

  test('have the name marked as each writes it, and count as known words', async () => {
    const { items, didYouMean } = await searchArticles('كرماسي', 1);
    const marked = items.map((item) => item.markedHeadline.filter((p) => p.marked).map((p) => p.text));
    expect(marked.flat().sort()).toEqual(['الغرمازي', 'القرمازي']);
    expect(items.every((item) => item.passage.some((p) => p.marked))).toBe(true);
    expect(didYouMean).toBeNull();
  });

  test('stay apart where a reader asks for the exact phrase, or keeps a word away', async () => {
    expect(await found('"هيثم الغرمازي"')).toEqual([visit.id]);
    expect(await found('كرماسي -زوار')).toEqual([printer.id]);
  });

  test('are related, and say by whom', async () => {
    await workOff(database.url);
    const related = await listRelated(visit.id, 5);
    expect(related.map((r) => r.id)).toContain(printer.id);
  });

  test('have one tag, whose page shows both', async () => {
    const tags = await db().tag.findMany({ where: { articles: { some: { articleId: { in: [printer.id, visit.id] } } } } });
    expect(tags.map((t) => t.name)).toEqual(['القرمازي']);
    expect((await listArticles({ tag: tags[0]!.slug }, 1)).items).toHaveLength(2);
  });

  test('tagged before anybody knew of the spelling, are on the page of either tag', async () => {
    const [first, second] = [await anArticle({ tags: ['الصفدور'] }), await anArticle({ tags: ['السفدور'] })];
    const naila = asEditor(await db().user.findUniqueOrThrow({ where: { email: 'naila@example.com' } }))!;
    await addName(naila, ['الصفدور', 'السفدور']);
    for (const tag of ['الصفدور', 'السفدور'])
      expect((await listArticles({ tag }, 1)).items.map((i) => i.id).sort()).toEqual([first.id, second.id]);
  });
});

describe('A spelling that is on no list', () => {
  test('is met where letters make it likely, after those that are spelled as asked', async () => {
    const asked = await anArticle({ headline: 'غروتشينكوف يعزف في المسرح', publishedAt: new Date('2025-01-01') });
    const other = await anArticle({ headline: 'جروتشينكوف يعزف في المسرح', publishedAt: new Date('2025-06-01') });
    expect(await found('غروتشينكوف')).toEqual([asked.id, other.id]);
    expect(await found('جروتشينكوف')).toEqual([other.id, asked.id]);
    expect(await found('جروتشينكوف -غروتشينكوف')).toEqual([other.id]);
  });

  test('is not met where a name only looks like it', async () => {
    const story = await anArticle({ headline: 'الصائغ كاميليا' });
    for (const query of ['الصابغ', 'كاميران', 'كرملي']) expect(await found(query)).not.toContain(story.id);
  });

  test('is not met where both are words of their own, in ten articles each', async () => {
    for (let i = 0; i < 10; i++) {
      await anArticle({ headline: `مزمار ${i}` });
      await anArticle({ headline: `مسمار ${i}` });
    }
    const { items } = await searchArticles('مسمار', 1);
    expect(items.map((i) => i.headline.split(' ')[0])).toEqual(Array(10).fill('مسمار'));
  });
});

test('A name of nobody brings nothing', async () => {
  expect(await found('الدستبول')).toEqual([]);
});

// Two real pages of one affair, kept outside the project: news texts belong to their publishers.
const folder = join(import.meta.dirname, '../../../shared/seeds');
const there = existsSync(folder);
describe.skipIf(!there)(`Both real pages${there ? '' : ' (skipped: there is no ../shared/seeds beside this clone)'}`, () => {
  let ids: number[] = [];
  beforeAll(async () => {
    const before = new Set((await db().article.findMany({ select: { id: true } })).map((a) => a.id));
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
      const text = readFileSync(join(folder, file), 'utf8');
      expect(await importText(text, { status: 'PUBLISHED', dryRun: false })).toMatchObject({ outcome: 'created' });
    }
    ids = (await db().article.findMany({ select: { id: true } })).map((a) => a.id).filter((id) => !before.has(id));
  });

  test.each(['الشرع', 'الشارا', 'شارايا', 'الشيباني', 'شيباني', 'لافروف', 'أحمد الشارا'])('are found by %s', async (query) => {
    expect(ids).toHaveLength(2);
    expect(await found(query)).toEqual(expect.arrayContaining(ids));
  });
});
