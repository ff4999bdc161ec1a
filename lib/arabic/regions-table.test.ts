import { describe, expect, test, vi } from 'vitest';
import { plural } from './plural.ts';
import { regions, type Region } from './regions.ts';
import { writeDate, type DateTaste } from './write-date.ts';

// Half past nine in the evening in Damascus; in July the four families of month names differ.
const evening = new Date('2025-07-31T18:30:00Z');
const comments = { zero: 'لا تعليقات', one: 'تعليق واحد', two: 'تعليقان', few: '# تعليقات', many: '# تعليقًا', other: '# تعليق' };
const counts = [0, 1, 2, 3, 10, 11, 99, 100, 101, 1_000_000];

async function newsroom(SITE_REGION: Region) {
  Object.assign(process.env, { SITE_REGION, SITE_TIME_ZONE: '' });
  vi.resetModules();
  return import('./dates.ts');
}

describe.each([
  {
    region: 'sy',
    moment: '٣١ تموز ٢٠٢٥، ٩:٣٠ م',
    january: '١ كانون الثاني ٢٠٢٦',
    counted: ['٣ تعليقات', '١٠ تعليقات', '١١ تعليقًا', '٩٩ تعليقًا', '١٠٠ تعليق', '١٠١ تعليق', '١٬٠٠٠٬٠٠٠ تعليق'],
  },
  {
    region: 'eg',
    moment: '٣١ يوليو ٢٠٢٥، ٩:٣٠ م',
    january: '١ يناير ٢٠٢٦',
    counted: ['٣ تعليقات', '١٠ تعليقات', '١١ تعليقًا', '٩٩ تعليقًا', '١٠٠ تعليق', '١٠١ تعليق', '١٬٠٠٠٬٠٠٠ تعليق'],
  },
  {
    region: 'ma',
    moment: '31 يوليوز 2025، 19:30',
    january: '1 يناير 2026',
    counted: ['3 تعليقات', '10 تعليقات', '11 تعليقًا', '99 تعليقًا', '100 تعليق', '101 تعليق', '1.000.000 تعليق'],
  },
  {
    region: 'dz',
    moment: '31 جويلية 2025، 7:30 م',
    january: '1 جانفي 2026',
    counted: ['3 تعليقات', '10 تعليقات', '11 تعليقًا', '99 تعليقًا', '100 تعليق', '101 تعليق', '1.000.000 تعليق'],
  },
  {
    region: 'sa',
    moment: '٣١ يوليو ٢٠٢٥، ٩:٣٠ م',
    january: '١ يناير ٢٠٢٦',
    counted: ['٣ تعليقات', '١٠ تعليقات', '١١ تعليقًا', '٩٩ تعليقًا', '١٠٠ تعليق', '١٠١ تعليق', '١٬٠٠٠٬٠٠٠ تعليق'],
  },
] as const)('In $region', ({ region, moment, january, counted }) => {
  test('the server and a browser write one date', async () => {
    const { writeDay, writeLongDay, writeTime, dateSettings } = await newsroom(region);
    const { locale, digits, timeZone } = dateSettings();
    expect(`${writeDay(evening)}، ${writeTime(evening)}`).toBe(moment);
    expect(writeDate(evening, 'moment', { locale, digits, timeZone })).toBe(moment);
    expect(writeDate(evening, 'long', { locale, digits, timeZone })).toBe(writeLongDay(evening));
    expect(writeDay(new Date('2026-01-01T12:00:00Z'))).toBe(january);
  });

  test('a count has the form of its noun and the digits of the country', async () => {
    const { writeNumber } = await newsroom(region);
    expect(counts.map((n) => plural(n, comments, writeNumber))).toEqual(['لا تعليقات', 'تعليق واحد', 'تعليقان', ...counted]);
  });
});

describe('A reader of another country than the newsroom', () => {
  const damascus: DateTaste = { locale: regions.sy.locale, digits: 'arab', timeZone: regions.sy.timeZone };
  test.each([
    [{ months: 'gulf' }, '٣١ يوليو ٢٠٢٥، ٩:٣٠ م'],
    [{ months: 'maghreb' }, '٣١ جويلية ٢٠٢٥، ٩:٣٠ م'],
    [{ months: 'levant', digits: 'latn' }, '31 تموز 2025، 9:30 م'],
    [{ hijri: true }, '٣١ تموز ٢٠٢٥ (٦ صفر ١٤٤٧ هـ)، ٩:٣٠ م'],
  ] as const)('who chose %o reads %s', (taste, written) => {
    expect(writeDate(evening, 'moment', { ...damascus, ...taste })).toBe(written);
  });

  test('has no Hijri date where there is no room for one', () => {
    expect(writeDate(evening, 'day', { ...damascus, hijri: true })).toBe('٣١ تموز ٢٠٢٥');
  });

  test('what is no date, and a clock that is nowhere, are not written', () => {
    expect(() => writeDate(new Date('no'), 'day', damascus)).toThrow(RangeError);
    expect(() => writeDate(evening, 'day', { ...damascus, timeZone: 'Moon/Base' })).toThrow(RangeError);
  });
});
