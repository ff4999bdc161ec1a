import { withoutArticle } from './spelling.ts';

// Letters that transliterators exchange for one sound, brought to one; '' leaves no trace. Chosen by how many spellings of one name each
// brings together against how many other words of the news it brings under the same key (docs/decisions/008-name-spellings.md).
const classes: Record<string, string> = {
  ...{ ا: '', و: '', ي: '', ع: '', ه: '', ح: '' },
  ...{ ك: 'ك', ج: 'ك', غ: 'ك', ق: 'ك', خ: 'ك' },
  ...{ ت: 'ت', ث: 'ت', ط: 'ت', د: 'د', ذ: 'د', ض: 'د' },
  ...{ س: 'س', ص: 'س', ز: 'س', ظ: 'س' },
};
// At the head of a word: any vowel or ع is one sign, h is heard, w is what German and Slavic names write for v.
const heads: Record<string, string> = { ا: 'ا', ي: 'ا', ع: 'ا', ه: 'ه', ح: 'ه', و: 'ف' };

// Both by code point less the first Arabic one: a table look-up a letter.
const first = 0x600;
const signOf: (string | undefined)[] = Array.from({ length: 0x60 }, (_, i) => classes[String.fromCharCode(first + i)]);
const headOf: (string | undefined)[] = Array.from({ length: 0x60 }, (_, i) => heads[String.fromCharCode(first + i)]);
const [teh, sheen, zain, dal, jeem] = [...'تشزدج'].map((letter) => letter.charCodeAt(0));

/** The key of one folded word: its consonants, the article gone, exchanged letters brought to one, doubled ones written once. */
export function wordKey(word: string): string {
  const bare = withoutArticle(word) || word;
  let key = headOf[bare.charCodeAt(0) - first] ?? '';
  let last = key;
  for (let i = key === '' ? 0 : 1; i < bare.length; i++) {
    const code = bare.charCodeAt(i);
    const next = bare.charCodeAt(i + 1);
    if ((code === teh && (next === sheen || next === zain)) || (code === dal && next === jeem)) continue;
    const sign = signOf[code - first] ?? bare[i]!;
    if (sign === '' || sign === last) continue;
    key += sign;
    last = sign;
  }
  return key;
}
