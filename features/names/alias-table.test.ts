import { describe, expect, test } from 'vitest';
import { aliasTable, noNames } from './alias-table.ts';
import { spellingsIn } from './name.ts';

const table = aliasTable([
  { id: 1, label: 'القرمازي', spellings: ['القرمازي', 'الغرمازي', 'كرماسي'] },
  { id: 2, label: 'دار الحبر', spellings: ['دار الحبر', 'دارالحبر'] },
]);

describe('A name with clitics is known as the name', () => {
  test.each(['القرمازي', 'القَرْمازي', 'قرمازي', 'والقرمازي', 'للقرمازي', 'بالغرمازي', 'وكرماسي', 'بكرماسي'])('%s', (word) => {
    expect(table.spellingsOf(word)).toEqual(['القرمازي', 'الغرمازي', 'كرماسي']);
  });

  test('of two words too, and inside a longer query', () => {
    expect(table.spellingsOf('دار الحبر')).toEqual(['دار الحبر', 'دارالحبر']);
    expect(table.matchAt(['في', 'دار', 'الحبر'], 1)).toEqual({ length: 2, others: [['دارالحبر']] });
  });
});

describe('What is no name of the table stands for itself', () => {
  test.each(['', '   ', 'زرافة', 'ال', '؟!', '\ud83d', '\u0000', 'دار', 'القرمازي الكبير'])('%j', (word) => {
    expect(table.spellingsOf(word)).toEqual([]);
  });

  test('and an empty table knows nobody', () => {
    expect(noNames.matchAt(['القرمازي'], 0)).toBeNull();
    expect(noNames.variants('القرمازي')).toEqual(['القرمازي']);
    expect(noNames.aliasKey('سوق القرمازي')).toBe('سوق القرمازي');
  });
});

describe('Two spellings have one key', () => {
  test('alone and among other words', () => {
    expect(table.aliasKey('كرماسي')).toBe(table.aliasKey('القرمازي'));
    expect(table.aliasKey('سلمى الغرمازي في دارالحبر')).toBe(table.aliasKey('سلمى كرماسي في دار الحبر'));
    expect(table.aliasKey('كرماسي')).not.toBe(table.aliasKey('كرمان'));
  });

  test('and each text all its ways of writing, its own first, never more than 64', () => {
    expect(table.variants('كرماسي')).toEqual(['كرماسي', 'القرمازي', 'الغرمازي']);
    expect(table.variants(Array(12).fill('كرماسي').join(' ')).length).toBeLessThanOrEqual(64);
  });
});

test('An editor writes spellings one a line or with commas between, each counts once', () => {
  expect(spellingsIn(' القرمازي \r\n\n الغرمازي، القَرمازي ,كرماسي')).toEqual(['القَرمازي', 'الغرمازي', 'كرماسي']);
  expect(spellingsIn(' \n،, ')).toEqual([]);
});
