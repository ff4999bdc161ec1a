import { describe, expect, test } from 'vitest';
import { askedBy, searchFeedPath, searchPath, wantedBy } from './asked.ts';

const asked = (given: Record<string, string>) => askedBy((name) => given[name]);

describe('The address of a search', () => {
  test('says what was asked, and reading it gives the same', () => {
    const given = { section: 'politics', from: '2025-03-01', to: '2025-03-31', sort: 'newest' };
    const { searchParams } = new URL(searchPath('ورق & حبر', asked(given)), 'https://paper.example');
    expect(searchParams.get('q')).toBe('ورق & حبر');
    expect(askedBy((name) => searchParams.get(name))).toEqual(given);
  });

  test('of its feed has the filters and no order, since a feed is the newest first', () => {
    expect(searchFeedPath('x', asked({ section: 'politics', sort: 'newest' }))).toBe('/search.xml?q=x&section=politics');
  });

  test('means whole days, the last of them too', () => {
    const { from, to } = wantedBy(asked({ from: '2025-03-01', to: '2025-03-01' }));
    expect(to!.getTime() - from!.getTime()).toBe(24 * 3600_000);
  });

  test.each(['', 'yesterday', '2025-13-01', '2025-00-01', '25-1-1', '٢٠٢٥-٠٣-٠١', '2025-03-01T00:00', '\u0000'])('%j is no day', (day) => {
    expect(wantedBy(asked({ from: day, to: day }))).toMatchObject({ from: undefined, to: undefined });
  });

  test('in an order that there is not is by relevance', () => {
    expect(asked({ sort: 'oldest', section: '', from: '' })).toEqual({});
  });
});
