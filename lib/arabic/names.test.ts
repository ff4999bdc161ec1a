import { existsSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { nameKey, nameScore } from './names.ts';

const transliterations: [string, string][] = [
  ['نتنياهو', 'نتانياهو'],
  ['غورباتشوف', 'جورباتشوف'],
  ['غورباتشوف', 'كورباتشوف'],
  ['سيرغي', 'سيرجي'],
  ['بوتين', 'بوتن'],
  ['هاريس', 'هارس'],
  ['الشيباني', 'شيباني'],
  ['لافروف', 'لافرف'],
  ['إيغور', 'إيجور'],
  ['طوماس', 'توماس'],
];

const differentNames: [string, string][] = [
  ['محمد', 'محمود'],
  ['علي', 'عليا'],
  ['حسن', 'حسين'],
  ['سعيد', 'سعد'],
  ['سالم', 'سليم'],
  ['أحمد', 'حامد'],
  ['السعيد', 'سعد'],
  ['دمشق', 'دبلن'],
];

describe('the key of a name', () => {
  it.each([...transliterations, ['الشرع', 'الشارا'], ['الشارا', 'شارايا'], ['الشرع', 'شرع']])('is one for «%s» and «%s»', (a, b) =>
    expect(nameKey(a)).toBe(nameKey(b)),
  );

  it('keeps Damascus and Dublin apart', () => expect(nameKey('دمشق')).not.toBe(nameKey('دبلن')));

  it('of a name of two words is the keys of its words', () =>
    expect(nameKey('سيرغي لافروف')).toBe(`${nameKey('سيرجي')} ${nameKey('لافروف')}`));

  it('does not ask whether «عبد» was written apart', () => expect(nameKey('عبدالله')).toBe(nameKey('عبد الله')));

  it('does not change with tashkeel, hamza or tatweel', () => expect(nameKey('أَلْشِـيباني')).toBe(nameKey('الشيباني')));

  it('of nothing is nothing', () => expect([nameKey(''), nameKey('  ؟! ')]).toEqual(['', '']));
});

describe('the score of two spellings', () => {
  it('says that الشرع and الشارا are likely one name', () => expect(nameScore('الشرع', 'الشارا')).toBeGreaterThan(0.5));
  it('says that الشارا and شارايا are likely one name', () => expect(nameScore('الشارا', 'شارايا')).toBeGreaterThan(0.5));

  it.each(transliterations)('says that %s and %s are one name', (a, b) => expect(nameScore(a, b)).toBeGreaterThan(0.8));
  it.each(differentNames)('says that %s and %s are two', (a, b) => expect(nameScore(a, b)).toBeLessThan(0.15));

  it('is 1 for equal names, however they are written', () => {
    expect(nameScore('أحمد الشرع', 'احمد الشرع')).toBe(1);
    expect(nameScore('عبد الله', 'عبدالله')).toBe(1);
    expect(nameScore('Putin', 'putin')).toBe(1);
  });

  it('follows every word of a longer name', () => {
    expect(nameScore('سيرغي لافروف', 'سيرجي لافروف')).toBeGreaterThan(0.9);
    expect(nameScore('لافروف سيرغي', 'سيرجي لافروف')).toBeGreaterThan(0.8);
    expect(nameScore('فان دايك', 'فاندايك')).toBeGreaterThan(0.9);
    expect(nameScore('محمد بن سلمان', 'محمد سلمان')).toBe(1);
    expect(nameScore('عبد الله', 'عبد الرحمن')).toBeLessThan(0.1);
    expect(nameScore('محمد علي', 'محمود علي')).toBeLessThan(0.15);
  });

  it('trusts a family name alone more than a given name alone', () =>
    expect(nameScore('أحمد الشرع', 'الشرع')).toBeGreaterThan(nameScore('أحمد الشرع', 'أحمد')));

  it('is 0 where there is no name, or another script', () => {
    expect(nameScore('', 'علي')).toBe(0);
    expect(nameScore('؟', '!')).toBe(0);
    expect(nameScore('Putin', 'Biden')).toBe(0);
  });
});

test('Any text has a key and a symmetrical score from 0 to 1', () => {
  const texts = Array.from({ length: 600 }, (_, i) => anyText(i));
  texts.push('ا'.repeat(500), 'ا'.repeat(501), 'ب'.repeat(33), 'ال', 'الا', 'عبد', 'عبدال', 'بن', '\ud800', '😀😀', 'ﷺ', 'a\u0000b');
  for (const [i, a] of texts.entries()) {
    const b = texts[(i * 7 + 1) % texts.length]!;
    const score = nameScore(a, b);
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(1);
    expect(nameScore(b, a)).toBe(score);
    expect(typeof nameKey(a)).toBe('string');
  }
});

/** Half Arabic letters, half anything, spaces between; the same for the same seed. */
function anyText(seed: number): string {
  let state = seed + 1;
  const next = (below: number) => (state = (state * 48271) % 0x7fffffff) % below;
  return Array.from({ length: next(14) }, () =>
    next(6) === 0 ? ' ' : next(2) === 0 ? String.fromCharCode(0x621 + next(0x30)) : String.fromCodePoint(next(0x110000)),
  ).join('');
}

const data = '../shared/data/names/pairs.tsv';
test.skipIf(!existsSync(data))('The measured pairs reach the bar (skipped where ../shared/data/names is absent)', async () => {
  const { readFileSync } = await import('node:fs');
  const rows = (file: string) =>
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split('\t'));
  const labels = new Map(rows('../shared/data/names/labels.tsv').map(([id, label]) => [id, label]));
  const [own, others]: [number[], number[]] = [[], []];
  for (const [id, a, b] of rows(data)) (labels.get(id) === '1' ? own : others).push(nameScore(a!, b!));
  const cut = others.sort((p, q) => q - p)[Math.floor(others.length / 1000)]!;
  expect(own.filter((score) => score > cut).length / own.length).toBeGreaterThan(0.9);
});
