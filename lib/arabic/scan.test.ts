import { expect, test } from 'vitest';
import { scan } from './scan.ts';
import { segment } from './words.ts';

const places = (raw: string) => {
  const found: [number, number][] = [];
  scan(raw, (start, end) => found.push([start, end]));
  return found;
};
const hashes = (raw: string) => {
  const found: number[] = [];
  scan(raw, (_start, _end, hash) => found.push(hash));
  return found;
};

test.each([
  'قال الوزير إن المفاوضات بدأت اليوم.',
  'قَالَ الرَّئِيسُ: «نَعَمْ»، ثمّ سكت…',
  'شـــكرًا جزيلًا يا أبا علاء',
  '١٢٫٥ مليون و50% من ٣ دول',
  'ﷲ ﻻ إله ½ ﬁn',
  '𞸀𞸁 والحروف الرياضية 𝐀𝐁 و😀 بينها',
  'نصف\ud83d بديل',
  "O'Brien & \\ | naïve Ⅷ ㎏",
  'ماء',
  'ء',
  '',
  '  ، ؛ ؟ ',
  'a\u0301b\u200fc',
  'شيء. شيء،شيء',
])('the words of «%s» stand where segment finds them', (raw) => {
  expect(places(raw)).toEqual(segment(raw).map(({ start, end }) => [start, end]));
});

test('random mixtures of letters, marks and signs stand where segment finds them', () => {
  const alphabet = [...'ابتءئؤىة', '\u064e', '\u0651', '\u0640', '\u200c', '\u200f', ' ', '.', '،', '…', '½', 'ﷲ', 'ﻻ', '😀', '𝐀', '\ud800', '1', '٣', 'İ', 'ß', 'é'];
  let state = 1;
  for (let n = 0; n < 3000; n++) {
    const raw = Array.from({ length: n % 12 }, () => alphabet[(state = (state * 48_271) % 2_147_483_647) % alphabet.length]!).join('');
    expect(places(raw), JSON.stringify(raw)).toEqual(segment(raw).map(({ start, end }) => [start, end]));
  }
}); // prettier-ignore

test('spellings that fold to one word have one hash, others have others', () => {
  expect(hashes('أحمد احمد أَحْمَد احـمد')).toEqual(Array(4).fill(hashes('احمد')[0]));
  expect(new Set(hashes('أحمد محمد حمد مدح')).size).toBe(4);
});
