import { sentences, words } from '#lib/arabic/words.ts';
import { termOf } from './terms.ts';

/** What of an article is searched. */
export interface Searched {
  headline: string;
  tags: string[];
  text: string;
}

/** The text of an article that is searched: standfirst, body, and the titles of what its page named as related, which are part of the page too. */
export const searchedText = (standfirst: string | null | undefined, body: string, teasers: { title?: string }[]): string =>
  [standfirst ?? '', body, ...teasers.map((t) => t.title ?? '')].join('\n');

/**
 * An article as it is ranked: the terms of its words in order, without stop words, a root of 0 after the headline, each tag and each
 * sentence. The first `headline` places are the headline's, the places before `body` the tags'.
 */
export interface Codes {
  headline: number;
  body: number;
  roots: Uint32Array;
  forms: Uint16Array;
}

/** How often a term stands in the headline and tags, and in the body. */
export interface Frequency {
  title: number;
  body: number;
}

/** An article's words in numbers. A headline, or tags, beyond 60,000 words are not counted as such. */
export function encode({ headline, tags, text }: Searched): Codes {
  const roots: number[] = [];
  const forms: number[] = [];
  const add = (sentence: string[]) => {
    const before = roots.length;
    for (const word of sentence) {
      const term = termOf(word);
      if (!term) continue;
      roots.push(term.root);
      forms.push(term.form);
    }
    if (roots.length === before) return;
    roots.push(0);
    forms.push(0);
  };
  add(words(headline).slice(0, 30_000));
  const afterHeadline = roots.length;
  for (const tag of tags.slice(0, 100)) add(words(tag).slice(0, 300));
  const body = roots.length;
  for (const sentence of sentences(text)) add(sentence);
  return { headline: afterHeadline, body, roots: Uint32Array.from(roots), forms: Uint16Array.from(forms) };
}

/** The words of the body, without stop words. */
export function lengthOf({ body, roots }: Codes): number {
  let length = 0;
  for (let i = body; i < roots.length; i++) if (roots[i] !== 0) length++;
  return length;
}

/** As bytes: `headline` and `body` in two each, then the roots in four, then the forms in two, little-endian (as every machine that Node 24 runs on). */
export function toBytes({ headline, body, roots, forms }: Codes): Buffer {
  const bytes = Buffer.allocUnsafe(4 + roots.length * 6);
  bytes.writeUInt16LE(headline, 0);
  bytes.writeUInt16LE(body, 2);
  bytes.set(new Uint8Array(roots.buffer, roots.byteOffset, roots.byteLength), 4);
  bytes.set(new Uint8Array(forms.buffer, forms.byteOffset, forms.byteLength), 4 + roots.length * 4);
  return bytes;
}

export function fromBytes(stored: Uint8Array): Codes {
  const bytes = stored.byteOffset % 4 === 0 ? stored : Uint8Array.from(stored);
  const length = Math.floor((bytes.byteLength - 4) / 6);
  const [headline, body] = new Uint16Array(bytes.buffer, bytes.byteOffset, 2) as unknown as [number, number];
  const roots = new Uint32Array(bytes.buffer, bytes.byteOffset + 4, length);
  return { headline, body, roots, forms: new Uint16Array(bytes.buffer, bytes.byteOffset + 4 + length * 4, length) };
}
