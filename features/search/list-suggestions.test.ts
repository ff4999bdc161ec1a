import { beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '#lib/testing/database.ts';
import { anArticle } from '#seeds/builders.ts';
import { listSuggestions } from './list-suggestions.ts';

useDatabase();

beforeAll(async () => {
  await anArticle({ headline: 'الوزير يفتتح معرض الخط', tags: ['معرض الخط'] });
  await anArticle({ headline: 'والوزير يغادر المعرض' });
  await anArticle({ headline: 'وزيرة الثقافة تزور نتانياهو' });
  await anArticle({ headline: 'مسودة', tags: ['معرض سري'], status: 'DRAFT' });
  await anArticle({ headline: 'مطبعة مطبوعات مطلع مطاعم مطار مطالب مطامح مطرب مطرقة مطعم' });
});

const texts = async (typed: string) => (await listSuggestions(typed)).map((s) => s.text);

describe('As Salma types', () => {
  test.each(['وز', 'الوز', 'والوز', 'الوَزِ'])('%s brings the minister, in his commonest form, once', async (typed) => {
    const found = await texts(typed);
    expect(found.filter((t) => t.endsWith('الوزير'))).toEqual(['الوزير']);
    expect(found).toContain('وزيرة');
  });

  test('the last word is completed, what stands before it stays', async () => {
    expect(await texts('زيارة الوزي')).toContain('زيارة الوزير');
  });

  test('a tag comes first, with its address; one of drafts only does not come', async () => {
    const [first] = await listSuggestions('معر');
    expect(first).toEqual({ text: 'معرض الخط', path: `/tag/${encodeURIComponent('معرض-الخط')}` });
    expect(await texts('معر')).not.toContain('معرض سري');
    expect(await texts('مسو')).toEqual([]);
  });

  test('a name comes in the spelling that she began, though the index has another; one that it has not at all does not', async () => {
    expect(await texts('نتني')).toContain('نتنياهو');
    expect(await texts('غورب')).toEqual([]);
  });

  test('there are eight at the most', async () => {
    expect(await texts('مط')).toHaveLength(8);
  });
});

describe('What is no beginning of a word brings nothing, and breaks nothing', () => {
  test.each([
    '',
    ' ',
    'ش',
    '؟؟',
    '%%',
    '__',
    '\\',
    '\u0000',
    '\ud83d\ud83d',
    '🔥🔥',
    "'; DROP TABLE",
    'زرافة',
    'ا'.repeat(5000),
    '\u{10ffff}',
  ])('%j', async (typed) => {
    expect(await listSuggestions(typed)).toEqual([]);
  });
});
