import { describe, expect, test, vi } from 'vitest';
import { regions, type Region } from './regions.ts';

/** The dates as a newsroom writes them whose owner has set these variables. */
async function newsroom(variables: { SITE_REGION?: string; SITE_TIME_ZONE?: string }) {
  Object.assign(process.env, { SITE_REGION: '', SITE_TIME_ZONE: '', ...variables });
  vi.resetModules();
  return import('./dates.ts');
}

// Half past nine in the evening in Damascus on a day whose month has four Arabic names.
const evening = new Date('2025-07-31T18:30:00Z');

describe('A date as the readers of a country write it', () => {
  test.each([
    ['sy', '٣١ تموز ٢٠٢٥', 'الخميس، ٣١ تموز ٢٠٢٥', '٩:٣٠ م'],
    ['eg', '٣١ يوليو ٢٠٢٥', 'الخميس، ٣١ يوليو ٢٠٢٥', '٩:٣٠ م'],
    ['dz', '31 جويلية 2025', 'الخميس، 31 جويلية 2025', '7:30 م'],
    ['ma', '31 يوليوز 2025', 'الخميس، 31 يوليوز 2025', '19:30'],
  ])('in %s: %s', async (SITE_REGION, day, longDay, time) => {
    const { writeDay, writeLongDay, writeTime } = await newsroom({ SITE_REGION });
    expect(writeDay(evening)).toBe(day);
    expect(writeLongDay(evening)).toBe(longDay);
    expect(writeTime(evening)).toBe(time);
  });

  test('with nothing set: in the Levant', async () => {
    const { writeDay } = await newsroom({});
    expect(writeDay(evening)).toBe('٣١ تموز ٢٠٢٥');
  });

  test('on the clock that the owner chose, with the words of the country', async () => {
    const { writeDay, writeTime } = await newsroom({ SITE_REGION: 'sy', SITE_TIME_ZONE: 'Australia/Sydney' });
    expect([writeDay(evening), writeTime(evening)]).toEqual(['١ آب ٢٠٢٥', '٤:٣٠ ص']);
  });

  test('the calendar is the Gregorian one in Riyadh too, and midnight is twelve', async () => {
    const { writeDay, writeTime } = await newsroom({ SITE_REGION: 'sa' });
    expect(writeDay(new Date('2025-03-01T00:00:00Z'))).toBe('١ مارس ٢٠٢٥');
    expect(writeTime(new Date('2025-02-28T21:05:00Z'))).toBe('١٢:٠٥ ص');
  });

  test.each(Object.keys(regions) as Region[])('%s has a clock, months and digits that this machine knows', async (SITE_REGION) => {
    const { writeDay, writeNumber } = await newsroom({ SITE_REGION });
    expect(writeDay(evening)).toMatch(/^[0-9٠-٩]+ [\u0621-\u064a]+ [0-9٠-٩]{4}$/);
    expect(writeNumber(1234)).toMatch(regions[SITE_REGION].digits === 'arab' ? /^١٬?٢٣٤$/ : /^1[.,]?234$/);
  });

  test('what is no date is not written as one', async () => {
    const { writeDay } = await newsroom({});
    expect(() => writeDay(new Date('yesterday'))).toThrow(RangeError);
  });
});

describe("The moment that a newsroom's clock names", () => {
  test('noon and a bit in Damascus in winter', async () => {
    const { instantAt } = await newsroom({ SITE_REGION: 'sy' });
    expect(instantAt(2024, 12, 26, 12, 51).toISOString()).toBe('2024-12-26T09:51:00.000Z');
  });

  test('in an archive of the last century, and in the next', async () => {
    const { instantAt } = await newsroom({ SITE_TIME_ZONE: 'UTC' });
    expect(instantAt(1948, 5, 15, 8, 0).toISOString()).toBe('1948-05-15T08:00:00.000Z');
    expect(instantAt(2051, 1, 2, 3, 4).toISOString()).toBe('2051-01-02T03:04:00.000Z');
  });

  test.each([
    ['lb', '2025-03-30'],
    ['eg', '2025-04-25'],
    ['ma', '2025-04-06'],
  ])('in %s every hour comes back as it was named, but for the one that the clock skips on %s', async (SITE_REGION, day) => {
    const { instantAt } = await newsroom({ SITE_REGION });
    const timeZone = regions[SITE_REGION as Region].timeZone;
    const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    const skipped: string[] = [];
    // The days round the change by the hour, and every noon of the year.
    const change = Date.parse(day);
    const walls = [
      ...Array.from({ length: 72 }, (_, hour) => new Date(change + (hour - 24) * 3600_000)),
      ...Array.from({ length: 365 }, (_, n) => new Date(Date.UTC(2025, 0, 1 + n, 12))),
    ];
    for (const wall of walls) {
      const moment = instantAt(wall.getUTCFullYear(), wall.getUTCMonth() + 1, wall.getUTCDate(), wall.getUTCHours(), 0);
      const named = wall.toISOString().slice(0, 16).replace('T', ' ');
      if (shown.format(moment) !== named) skipped.push(named);
    }
    expect(skipped).toEqual([expect.stringContaining(day)]);
  });
});
