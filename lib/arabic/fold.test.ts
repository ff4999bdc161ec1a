import { describe, expect, test } from 'vitest';
import { generator } from '#lib/testing/random.ts';
import { fold, foldWithMap } from './fold.ts';

describe('Spellings of one word meet', () => {
  test.each([
    ['أحمد', 'احمد'],
    ['إدريس', 'ادريس'],
    ['آمال', 'امال'],
    ['مَدْرَسَة', 'مدرسه'],
    ['مـــدرسة', 'مدرسه'],
    ['مصطفى', 'مصطفي'],
    ['مسؤول', 'مسوول'],
    ['رئيس', 'رييس'],
    ['سماء', 'سما'],
    ['هٰذا', 'هذا'],
    ['کتاب', 'كتاب'],
    ['پاريس', 'باريس'],
    ['ﻣﺪﺭﺳﺔ', 'مدرسه'],
    ['ﷺ', 'صلي الله عليه وسلم'],
    ['٢٠٢٥', '2025'],
    ['۲۰۲۵', '2025'],
    ['２０２５', '2025'],
    ['REUTERS', 'reuters'],
    ['\u202bسلمى\u202c', 'سلمي'],
    ['سل\u200dمى', 'سلمي'],
    ['\u0627\u0653ن', 'ان'],
  ])('%s is written %s', (written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  test('an empty text and one of marks only fold to nothing', () => {
    for (const nothing of ['', 'ـــ', 'ًٌٍَُ', '\u200b\ufeff\u202e', 'ء']) expect(fold(nothing)).toBe('');
  });
});

describe('Folding what is folded changes nothing', () => {
  const expectIdempotent = (text: string) => {
    const once = fold(text);
    if (fold(once) !== once) throw new Error(`${[...text].map((c) => c.codePointAt(0)!.toString(16)).join(' ')} folds twice`);
  };

  test('for every character there is', () => {
    for (let code = 0; code <= 0x10ffff; code++) expectIdempotent(String.fromCodePoint(code));
  });

  test('for a hundred thousand random texts, letters and marks and what hides between them', () => {
    const random = generator(42);
    const alphabets = [
      () => 0x600 + random(0x100),
      () => 0x300 + random(0x70),
      () => 0x41 + random(58),
      () => 0xfb50 + random(0x4b0),
      () => 0x1100 + random(0x100),
      () => 0x2000 + random(0x70),
      () => random(0x3000),
      () => random(0x110000),
      () => 0xd800 + random(0x800),
      () => 0x2066 + random(4),
    ];
    for (let i = 0; i < 100_000; i++) {
      const length = 1 + random(6);
      expectIdempotent(String.fromCodePoint(...Array.from({ length }, () => alphabets[random(alphabets.length)]!())));
    }
  });

  test.each([
    ['a letter that has its line below only when small', 'H\u0331'],
    ['an accent that a hidden joiner kept from its letter', 'e\u200d\u0301'],
    ['Korean letters that a tatweel kept apart', '\u1100ـ\u1161'],
    ['half of a pair', '\ud83d'],
  ])('for %s', (_, text) => {
    expectIdempotent(text);
  });
});

describe('The way back from a folded text', () => {
  test('leads to the letters that were written', () => {
    const raw = 'قَالَ ﻻ ٢٠٢٦';
    const { text, from } = foldWithMap(raw);
    expect(text).toBe('قال لا 2026');
    expect(Array.from(text, (_, i) => raw[from[i]!]).join('')).toBe('قال ﻻﻻ ٢٠٢٦');
    expect(from[text.length]).toBe(raw.length);
  });

  test('is right for any text: what stands at a letter folds to it, and the places rise', () => {
    const random = generator(11);
    const alphabets = [
      () => 0x600 + random(0x100),
      () => 0x300 + random(0x70),
      () => 0xfb50 + random(0x4b0),
      () => random(0x3000),
      () => random(0x110000),
    ];
    for (let i = 0; i < 50_000; i++) {
      const raw = String.fromCodePoint(...Array.from({ length: random(12) }, () => alphabets[random(alphabets.length)]!()));
      const { text, from } = foldWithMap(raw);
      if (text !== fold(raw)) throw new Error(`${JSON.stringify(raw)} folds in two ways`);
      for (let at = 0; at < text.length; at++) {
        const written = String.fromCodePoint(raw.codePointAt(from[at]!)!);
        if (!fold(written).includes(text[at]!) || from[at]! > from[at + 1]!)
          throw new Error(`${JSON.stringify(raw)}: ${at} is not at ${from[at]}`);
      }
    }
  });

  test('is whole: between any two characters what was written folds to what is folded there', () => {
    const random = generator(23);
    const alphabets = [
      () => 0x600 + random(0x100),
      () => 0x300 + random(0x70),
      () => 0x2000 + random(0x70),
      () => 0xd800 + random(0x800),
      () => 0xfb50 + random(0x4b0),
      () => random(0x110000),
    ];
    for (let i = 0; i < 50_000; i++) {
      const raw = String.fromCharCode(...Array.from({ length: random(10) }, () => alphabets[random(alphabets.length)]!() & 0xffff));
      const { text, from } = foldWithMap(raw);
      const begins = (at: number) => at === 0 || at === text.length || from[at - 1]! < from[at]!;
      const [a, b] = [random(text.length + 1), random(text.length + 1)].sort((x, y) => x - y) as [number, number];
      if (!begins(a) || !begins(b)) continue;
      if (fold(raw.slice(from[a], from[b])) !== text.slice(a, b)) throw new Error(`${JSON.stringify(raw)} from ${a} to ${b}`);
    }
  });
});
