import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { instantAt } from '#lib/arabic/dates.ts';
import { bodyText } from '#features/articles/blocks.ts';
import { readText } from './read-text.ts';

const read = (text: string) => readText(text, instantAt);
const page = (...lines: string[]) => lines.join('\n\n');

// Two invented pages of the shapes that readers of the Arabic press know.
const withMenus = page(
  'Connect with us',
  'Hi, what are you looking for?',
  'اخر الاخبار',
  'معرض المحابر يفتح أبوابه في مدينة الورق ، وسلمى الحبر تدعو إلى سوق دائمة',
  'مدينة الورق (وكالة القصب)-افتتحت سلمى الحبر معرض المحابر يوم الخميس ، وهو الأول منذ عشرة أعوام.',
  'وقالت الحبر: “نأمل أن تصير السوق دائمة … بعد هذا الموسم”.',
  '(شارك في التغطية إدريس القلم ؛ تحرير نائلة الدفتر)',
  'اضف تعليقك',
  'اترك تعليقك',
  'لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *',
  'مقالات ذات صلة',
  'الخليج',
  'عادت سفن الورق إلى المرفأ بعد غياب، واستقبلها أهل الحي بالطبول والزغاريد طوال الليل...',
  'فنون وثقافة',
  'يُعدّ الخط جزءاً من الذاكرة، وهو ليس حبراً على ورق فحسب، بل هو صوت من كتبه...',
  'You May Also Like',
  'اخر الاخبار',
  'أعلنت جمعية المحابر عن ٣١١ جولة على ورش المدينة خلال الشهر الماضي...',
);
const withTags = page(
  'الاخبار السياسية',
  'القلم: سوق الورق قديمة ونحن ندعم بقاءها',
  '26.12.2024 | 12:51',
  'صرح إدريس القلم اليوم الخميس أن سوق الورق باقية في مكانها.',
  'وأضاف: "لم ننقل أحداً من السوق، والورش هناك تعمل بشكل طبيعي". وكالة القصب',
  '',
  'TAG: سوق الورق، إدريس القلم ، ورش',
  'عقب مطر الأمس...القلم يؤكد رفض المساس بسقوف السوق',
  'أجرى إدريس القلم اتصالين يوم السبت مع أصحاب الورش عقب المطر الذي أصاب السقوف القديمة في السوق.',
  'تمديد إغلاق الجسر لمدة يوم',
  'أعلنت هيئة الجسور عن تمديد إغلاق الجسر القديم لمدة يوم واحد بسبب المطر الغزير في المدينة كلها.',
);

describe('A page with menus round it', () => {
  const read1 = read(withMenus)!;

  test('gives its section, its headline and its text, not one word changed', () => {
    expect(read1.section).toBe('اخر الاخبار');
    expect(read1.headline).toBe('معرض المحابر يفتح أبوابه في مدينة الورق ، وسلمى الحبر تدعو إلى سوق دائمة');
    expect(bodyText(read1.body).split('\n')).toEqual([
      'مدينة الورق (وكالة القصب)-افتتحت سلمى الحبر معرض المحابر يوم الخميس ، وهو الأول منذ عشرة أعوام.',
      'وقالت الحبر: “نأمل أن تصير السوق دائمة … بعد هذا الموسم”.',
    ]);
  });

  test('gives its credit line, and has no date and no tags', () => {
    expect(read1.credit).toBe('شارك في التغطية إدريس القلم ؛ تحرير نائلة الدفتر');
    expect(read1.publishedAt).toBeUndefined();
    expect(read1.tags).toEqual([]);
  });

  test('names three stories as related, each with its section', () => {
    expect(read1.teasers.map((teaser) => [teaser.section, teaser.title])).toEqual([
      ['الخليج', undefined],
      ['فنون وثقافة', undefined],
      ['اخر الاخبار', undefined],
    ]);
    expect(read1.teasers[0]!.excerpt).toMatch(/^عادت سفن الورق.*\.\.\.$/);
  });

  test('leaves the menus, the form and the related stories out of its text', () => {
    expect(bodyText(read1.body)).not.toMatch(/Connect|looking|تعليقك|بريدك|ذات صلة|سفن/);
  });
});

describe('A page with a date and tags', () => {
  const read2 = read(withTags)!;

  test('gives the moment that the clock of Damascus showed', () => {
    expect(read2.publishedAt).toEqual(new Date('2024-12-26T09:51:00Z'));
  });

  test('gives its tags in their order, and the agency at the end of its last line', () => {
    expect(read2.tags).toEqual(['سوق الورق', 'إدريس القلم', 'ورش']);
    expect(read2.credit).toBe('وكالة القصب');
    expect(bodyText(read2.body)).toMatch(/طبيعي"\.$/);
  });

  test('names two stories as related, each with its title', () => {
    expect(read2.teasers).toEqual([
      { title: 'عقب مطر الأمس...القلم يؤكد رفض المساس بسقوف السوق', excerpt: expect.stringMatching(/^أجرى/) as string },
      { title: 'تمديد إغلاق الجسر لمدة يوم', excerpt: expect.stringMatching(/^أعلنت/) as string },
    ]);
  });
});

describe('Other ways of writing the same', () => {
  const simple = ['عنوان خبر طويل عن سوق الورق', 'فقرة أولى طويلة عن السوق وأهلها.', 'فقرة ثانية عن الحبر.'];

  test('without a section the headline is still the headline', () => {
    expect(read(page(...simple))).toMatchObject({ headline: simple[0], tags: [], teasers: [] });
    expect(read(page(...simple))).not.toHaveProperty('section');
  });

  test('lines that end as on Windows, and a mark at the beginning of the file', () => {
    expect(read('\ufeff' + simple.join('\r\n\r\n'))).toEqual(read(page(...simple)));
  });

  test.each(['٢٦.١٢.٢٠٢٤ | ١٢:٥١', '26/12/2024 12:51', '26-12-2024، 12:51', '26.12.2024 | 12:51'])('the date %s', (date) => {
    expect(read(page(simple[0]!, date, simple[1]!))).toMatchObject({ publishedAt: new Date('2024-12-26T09:51:00Z') });
  });

  test('a date without an hour is midnight in the newsroom', () => {
    expect(read(page(simple[0]!, '1.2.2025', simple[1]!))).toMatchObject({ publishedAt: new Date('2025-01-31T21:00:00Z') });
  });

  test.each(['99.99.2024', '12/26/2024', '30.02.2024', '26.12.2024 | 25:00', '0.0.2024', '26.12.2024 | 12:75'])(
    '%s is no date, and stays in the text',
    (line) => {
      const read3 = read(page(simple[0]!, line, simple[1]!))!;
      expect(read3.publishedAt).toBeUndefined();
      expect(bodyText(read3.body)).toContain(line);
    },
  );

  test('a dateline with an agency in parentheses is taken for what it is', () => {
    expect(read(page(simple[0]!, 'دمشق (وكالة القصب) - قال القلم إن السوق باقية.', simple[2]!))).toMatchObject({ dateline: 'دمشق' });
  });
});

describe('What is no page of news is refused', () => {
  test.each([
    ['nothing', ''],
    ['empty lines', '\n\r\n \t\n'],
    ['menus without a page', page('Connect with us', 'Hi, what are you looking for?', 'ابحث')],
    ['a headline without a text', 'عنوان خبر طويل عن سوق الورق'],
    ['a headline and a date', page('عنوان خبر طويل عن سوق الورق', '26.12.2024')],
    ['only stories that are related', page('مقالات ذات صلة', 'الخليج', 'عادت سفن الورق إلى المرفأ...')],
    ['a page in another language', page('A long headline about a paper market', 'A first paragraph about it.')],
    ['a program', 'import { x } from "y";\n\nexport const z = x + 1;\n'],
    ['bytes', String.fromCharCode(...Array.from({ length: 2000 }, (_, i) => (i * 7919) % 65536))],
  ])('%s', (_, text) => {
    expect(read(text)).toBeNull();
  });

  test('what no database can hold is left out, and the rest is read', () => {
    const dirty = page('عنوان خبر\u0000 طويل عن سوق الورق', 'فقرة أولى\ud800 طويلة\u0007 عن السوق.');
    const text = JSON.stringify(read(dirty));
    expect(text).not.toMatch(/\\u0000|\\u0007|\\ud800/);
    expect(text).toContain('عنوان خبر طويل');
  });

  test('a very long page is read in a moment', () => {
    const long = page(
      'عنوان خبر طويل عن سوق الورق',
      ...Array.from({ length: 20_000 }, () => 'فقرة عن السوق وأهلها (وهم كثر) “والحبر”.'),
      'ا'.repeat(100_000),
    );
    const began = performance.now();
    expect(read(long)!.body).toHaveLength(20_001);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

// The two pages that this product was asked to replace. They are not ours, so they are not here; where they lie beside the clone, they are read.
const folder = join(import.meta.dirname, '../../../shared/seeds');
const there = existsSync(folder);

describe.skipIf(!there)(`The two real pages${there ? '' : ' (skipped: there is no ../shared/seeds beside this clone)'}`, () => {
  const texts = there
    ? readdirSync(folder)
        .toSorted()
        .map((file) => readFileSync(join(folder, file), 'utf8'))
    : [];
  const linesOf = (text: string) =>
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean);
  const [agency = '', damascus = ''] = texts;

  test('of the first: section, headline, credit and eight related stories, each in its section', () => {
    const lines = linesOf(agency);
    const story = read(agency)!;
    expect([story.section, story.headline]).toEqual(lines.slice(2, 4));
    expect(`(${story.credit})`).toBe(lines.find((line) => line.startsWith('(')));
    expect(story.publishedAt).toBeUndefined();
    expect(story.tags).toEqual([]);
    expect(story.teasers).toHaveLength(8);
    expect(story.teasers.every((teaser) => teaser.section && teaser.excerpt.length > 80 && !teaser.title)).toBe(true);
    expect(bodyText(story.body).split('\n')).toEqual(
      lines.slice(
        4,
        lines.findIndex((line) => line.startsWith('(')),
      ),
    );
  });

  test('of the second: section, headline, 12:51 on 26 December 2024 in Damascus, agency and three related stories with titles', () => {
    const lines = linesOf(damascus);
    const story = read(damascus)!;
    expect([story.section, story.headline]).toEqual(lines.slice(0, 2));
    expect(story.publishedAt).toEqual(new Date('2024-12-26T09:51:00Z'));
    expect(story.tags).toEqual([]);
    expect(story.teasers).toHaveLength(3);
    expect(story.teasers.every((teaser) => teaser.title && teaser.excerpt.length > teaser.title.length)).toBe(true);
    const paragraphs = lines.slice(
      3,
      lines.findIndex((line) => line.startsWith('TAG')),
    );
    expect(story.credit).toBe(paragraphs.at(-1)!.split(' ').at(-1));
    expect(`${bodyText(story.body)} ${story.credit}`).toBe(paragraphs.join('\n'));
  });

  test('of neither does a menu, a form or a related story stand in the text', () => {
    for (const text of texts) {
      const story = read(text)!;
      const written = bodyText(story.body);
      expect(written).not.toMatch(/Connect with us|looking for|تعليقك|بريدك|ذات صلة|TAG/);
      for (const teaser of story.teasers) expect(written).not.toContain(teaser.excerpt);
    }
  });
});
