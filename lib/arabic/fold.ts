// Persian, Urdu and Kurdish letters, hamza carriers, and letters that Arabic writers use for one another.
const letters: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ئ: 'ي',
  ی: 'ي',
  ې: 'ي',
  ۍ: 'ي',
  ێ: 'ي',
  ے: 'ي',
  ۓ: 'ي',
  ؤ: 'و',
  ۆ: 'و',
  ۇ: 'و',
  ۋ: 'و',
  ة: 'ه',
  ۀ: 'ه',
  ہ: 'ه',
  ۂ: 'ه',
  ۃ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ک: 'ك',
  ڪ: 'ك',
  گ: 'ك',
  ڭ: 'ك',
  پ: 'ب',
  چ: 'ج',
  ژ: 'ز',
  ڤ: 'ف',
  ۏ: 'و',
  ڕ: 'ر',
  ڵ: 'ل',
  ء: '',
  // Beyond Arabic: forms of one letter that lower-casing leaves apart.
  ς: 'σ',
  ı: 'i',
};

// Tashkeel and every other non-spacing mark; tatweel; high hamza; zero-width, bidi and other invisible controls.
const nothing = /[\p{Mn}\p{Cf}\u0640\u0674\u115f\u1160\u3164\uffa0]/gu;

/**
 * The form under which spellings of one word meet: compatibility forms resolved (NFKD of UAX 15), tashkeel, tatweel, accents and invisible
 * controls gone, hamza and alef forms, ى/ي, ة/ه and Persian letters brought to one (after Larkey et al. 2007, "normalization"), digits to
 * 0-9, Latin to lower case. Every character is folded by itself, so that folding is idempotent and keeps a map to the raw text.
 */
export function fold(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length;) {
    const code = text.charCodeAt(i);
    if (code < low.length) {
      folded += low[code];
      i++;
    } else {
      const character = characterAt(text, i);
      folded += foldCharacter(character);
      i += character.length;
    }
  }
  return folded;
}

/** A folded text with the way back: the letter `text[i]` comes from the raw letter that starts at `from[i]`; `from[text.length]` is the raw length. */
export interface Folded {
  text: string;
  from: Int32Array;
}

/** Folds and keeps, for every folded letter, the offset of the raw character that gave it. */
export function foldWithMap(raw: string): Folded {
  let text = '';
  const from: number[] = [];
  for (let i = 0; i < raw.length;) {
    const character = characterAt(raw, i);
    const folded = foldCharacter(character);
    text += folded;
    for (let j = 0; j < folded.length; j++) from.push(i);
    i += character.length;
  }
  from.push(raw.length);
  return { text, from: Int32Array.from(from) };
}

const kept = new Map<string, string>();
const low: string[] = Array.from({ length: 0x700 }, (_, code) => foldOnce(String.fromCharCode(code)));

function foldCharacter(character: string): string {
  if (character.length === 1 && character.charCodeAt(0) < low.length) return low[character.charCodeAt(0)]!;
  let folded = kept.get(character);
  if (folded === undefined) {
    folded = foldOnce(character);
    if (kept.size < 20_000) kept.set(character, folded);
  }
  return folded;
}

/** Repeats the steps until they change nothing: lower-casing may bring out what decomposing takes apart, and the reverse. */
function foldOnce(character: string): string {
  for (let before = character; ;) {
    const after = before
      .normalize('NFKD')
      .replace(nothing, '')
      .toLowerCase()
      .replace(/[^\u0000-\u007f]/gu, (c) => letters[c] ?? digit(c));
    if (after === before) return after;
    before = after;
  }
}

// The decimal digits of every script stand in runs of ten from their zero (Unicode, chapter 4.6).
function digit(character: string): string {
  if (!/\p{Nd}/u.test(character)) return character;
  const code = character.codePointAt(0)!;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code >= 0x660 && code <= 0x669
    ? String(code - 0x660)
    : code >= 0x6f0 && code <= 0x6f9
      ? String(code - 0x6f0)
      : String(code - zero);
}

const characterAt = (text: string, i: number): string => String.fromCodePoint(text.codePointAt(i)!);
