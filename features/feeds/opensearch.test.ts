import { describe, expect, test } from 'vitest';
import { opensearch } from './opensearch.ts';

describe('The description for browsers', () => {
  const made = opensearch({ name: 'ورّاق & أبناؤه للصحافة والنشر', description: 'ابحث <هنا>', origin: 'https://paper.example/a&b' });

  test('tells where to search, to follow and to ask for suggestions', () => {
    for (const [type, path] of [
      ['text/html', '/search'],
      ['application/rss+xml', '/search.xml'],
      ['application/x-suggestions+json', '/api/v1/suggest/opensearch'],
    ])
      expect(made).toContain(`<Url type="${type}" template="https://paper.example/a&#38;b${path}?q={searchTerms}"/>`);
  });

  test('has a name of sixteen characters at the most, and escapes what it is given', () => {
    const [, name = ''] = /<ShortName>(.*)<\/ShortName>/.exec(made)!;
    expect(Array.from(name.replaceAll('&#38;', '&'))).toHaveLength(16);
    expect(made).not.toContain('<هنا>');
    expect(opensearch({ name: '', description: '', origin: '' })).toContain('<ShortName></ShortName>');
  });
});
