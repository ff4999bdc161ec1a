import type { Codes, Frequency } from './document.ts';
import type { QueryWord } from './query.ts';
import { rootKey, stemKey, stemShift } from './terms.ts';

/** What the whole collection says: how many articles, and the mean length of a body in words (no stop words). */
export interface Collection {
  articles: number;
  meanLength: number;
}

// BM25 (Robertson, Zaragoza: The Probabilistic Relevance Framework: BM25 and Beyond, 2009), k1 and b as in Lucene; a word of the headline
// or of a tag counts as so many of the body, whatever their length (BM25F, b = 0 for them).
const k1 = 1.2;
const b = 0.75;
const headlineWeight = 2;

/** The highest value of `saturation`. */
export const highest = k1 + 1;

/** How much the frequency of a term says, from 0 to `highest`: BM25's middle factor, fields together. */
export function saturation({ title, body }: Frequency, length: number, meanLength: number): number {
  const tf = headlineWeight * title + body / (1 - b + (b * length) / meanLength);
  return (tf * (k1 + 1)) / (tf + k1);
}

/** Inverse document frequency (as in Lucene: never negative). */
export const rarity = (articles: number, found: number): number => Math.log(1 + (Math.max(articles, found) - found + 0.5) / (found + 0.5));

/** How much of a query's weight a word is: the rarity of its root; where no article has that, of its commonest other spelling. */
export function massOf({ term, others }: Pick<QueryWord, 'term' | 'others'>, found: (key: number) => number, articles: number): number {
  const own = found(rootKey(term.root));
  return rarity(articles, own > 0 ? own : Math.max(0, ...others.map((o) => found(stemKey(o.term.root, o.term.form)))));
}

/** How much each sign of relevance counts beside the BM25 of the stems; learned by coordinate ascent (docs/decisions/007-search.md). */
export const weights = {
  stem: 1,
  word: 0.75,
  root: 1.4,
  /** Stems of the query side by side in its order: names, set phrases. */
  phrase: 0.65,
  /** Two stems of the query within ten words. */
  near: 0.5,
  /** The best sentence, by stems and by roots. */
  sentence: 0.65,
  sentenceRoots: 0.6,
  /** The first 40 words of the body: news says first what it is about. */
  lead: 0.5,
  /** The headline. */
  title: 0.4,
};
export type Signs = Record<keyof typeof weights, number>;

const leadLength = 40;
const reach = 10;

/** A query ready to rank with. */
export interface Ranker {
  /** The signs of relevance of one article. */
  signs: (codes: Codes) => Signs;
  /** The weighted sum of the signs, 0 when the article has no word of the query; and how much of the query's weight (the rarity of its roots) it has. */
  rate: (codes: Codes) => { score: number; mass: number };
}

/**
 * A ranker for the words of a query (at most 64 with their other spellings), in its order; `found` tells how many articles have a key. Of a
 * word and its other spellings an article is rated by the best that it has.
 */
export function ranker(query: QueryWord[], found: (key: number) => number, { articles, meanLength }: Collection): Ranker {
  const { roots, stems, words, order } = numbered(query, found, articles);
  const S = stems.length;
  const follows = new Uint8Array(S * S);
  for (let i = 0; i + 1 < order.length; i++) {
    for (let p = 0; p < S; p++)
      for (let q = 0; q < S; q++) if (stems[p]!.of === order[i] && stems[q]!.of === order[i + 1]) follows[p * S + q] = 1;
  }

  const rootOf = new Map(roots.map((r, i) => [r.root, i]));
  // Nearly every word of an article is none of the query's: a bit of its root tells most of them.
  const maybe = new Uint8Array(4096);
  for (const { root } of roots) maybe[root & 4095] = 1;
  const firstWord = S + roots.length;
  const title = new Int32Array(firstWord + words.length);
  const body = new Int32Array(firstWord + words.length);
  const sentenceOf = new Int32Array(firstWord);
  const seen = { title: new Int32Array(S), body: new Int32Array(S) };
  const best = new Float64Array(firstWord + words.length);
  const last = new Int32Array(S);
  const closest = new Float64Array(S * S);
  const pairs = new Int32Array(S * S);

  function signs(codes: Codes): Signs {
    title.fill(0);
    body.fill(0);
    seen.title.fill(0);
    seen.body.fill(0);
    sentenceOf.fill(-1);
    last.fill(-reach - 1);
    closest.fill(0);
    pairs.fill(0);
    const out: Signs = { stem: 0, word: 0, root: 0, phrase: 0, near: 0, sentence: 0, sentenceRoots: 0, lead: 0, title: 0 };
    let length = 0;
    let position = 0;
    let sentence = 0;
    let here = 0;
    let hereRoots = 0;
    let before = -1;
    for (let i = 0; i < codes.roots.length; i++) {
      const code = codes.roots[i]!;
      const inBody = i >= codes.body;
      if (code === 0) {
        if (here > out.sentence) out.sentence = here;
        if (hereRoots > out.sentenceRoots) out.sentenceRoots = hereRoots;
        here = hereRoots = 0;
        sentence++;
        if (!inBody) {
          before = -1;
          position += reach;
        }
        continue;
      }
      position++;
      if (inBody) length++;
      const r = maybe[code & 4095] === 1 ? rootOf.get(code) : undefined;
      if (r === undefined) {
        before = -1;
        continue;
      }
      const form = codes.forms[i]!;
      let s = -1;
      for (const x of roots[r]!.stems) if (stems[x]!.stem === form >>> stemShift) s = x;
      if (s < 0 && roots[r]!.stemsOnly) {
        before = -1;
        continue;
      }
      const counts = inBody ? body : title;
      counts[S + r]!++;
      const rootOfWord = S + roots[r]!.of;
      if (sentenceOf[rootOfWord] !== sentence) {
        sentenceOf[rootOfWord] = sentence;
        hereRoots += roots[r]!.idf;
      }
      if (s >= 0) {
        const { idf, of } = stems[s]!;
        if (sentenceOf[of] !== sentence) {
          sentenceOf[of] = sentence;
          here += idf;
        }
        counts[s]!++;
        if ((inBody ? seen.body : seen.title)[of]!++ === 0) {
          if (!inBody) out.title += idf;
          else if (length <= leadLength) out.lead += idf;
        }
        for (let w = 0; w < words.length; w++) if (words[w]!.stem === s && words[w]!.form === form) counts[firstWord + w]!++;
        for (let other = 0; other < S; other++) {
          const distance = position - last[other]!;
          const { of: second, idf: secondIdf } = stems[other]!;
          if (second === of || distance > reach) continue;
          const pair = second < of ? second * S + of : of * S + second;
          closest[pair] = Math.max(closest[pair]!, Math.min(idf, secondIdf) / distance);
        }
        if (before >= 0 && follows[before * S + s]) pairs[before * S + s]!++;
        last[s] = position;
      }
      before = s;
    }

    const said = (i: number) => saturation({ title: title[i]!, body: body[i]! }, length, meanLength);
    const bestOf = (from: number, of: number, idf: number, i: number) => (best[from + of] = Math.max(best[from + of]!, idf * said(i)));
    best.fill(0);
    for (let s = 0; s < S; s++) bestOf(0, stems[s]!.of, stems[s]!.idf, s);
    for (let r = 0; r < roots.length; r++) bestOf(S, roots[r]!.of, roots[r]!.idf, S + r);
    for (let w = 0; w < words.length; w++) bestOf(firstWord, words[w]!.of, stems[words[w]!.stem]!.idf, firstWord + w);
    for (let i = 0; i < best.length; i++) out[i < S ? 'stem' : i < firstWord ? 'root' : 'word'] += best[i]!;
    for (let p = 0; p < S; p++) {
      for (let q = 0; q < S; q++) {
        const n = pairs[p * S + q]!;
        if (n > 0) out.phrase += (((stems[p]!.idf + stems[q]!.idf) / 2) * n) / (n + 0.5);
        out.near += closest[p * S + q]!;
      }
    }
    return out;
  }

  function rate(codes: Codes) {
    const score = total(signs(codes));
    let mass = 0;
    best.fill(0);
    for (let r = 0; r < roots.length; r++) {
      const { of } = roots[r]!;
      if (body[S + r]! + title[S + r]! > 0) best[of] = Math.max(best[of]!, roots[r]!.mass);
    }
    for (let r = 0; r < roots.length; r++) mass += best[r]!;
    return { score, mass };
  }

  return { signs, rate };
}

/** The roots, stems and words of a query, each once, with what each weighs; `of`: for which of them it stands, itself or another spelling. */
function numbered(query: QueryWord[], found: (key: number) => number, articles: number) {
  const roots: { root: number; idf: number; mass: number; of: number; stems: number[]; stemsOnly: boolean }[] = [];
  const stems: { stem: number; root: number; idf: number; of: number }[] = [];
  const words: { form: number; stem: number; of: number }[] = [];
  const stemRarity = ({ root, form }: QueryWord['term']) => rarity(articles, found(stemKey(root, form)));
  const addStem = (stem: number, root: number, idf: number, of = stems.length) => {
    roots[root]!.stems.push(stems.length);
    return stems.push({ stem, root, idf, of }) - 1;
  };
  const places = query.map((word) => {
    const { root, form } = word.term;
    let r = roots.findIndex((x) => x.root === root);
    if (r < 0) {
      const idf = rarity(articles, found(rootKey(root)));
      r = roots.push({ root, idf, mass: massOf(word, found, articles), of: roots.length, stems: [], stemsOnly: false }) - 1;
    }
    let s = stems.findIndex((x) => x.root === r && x.stem === form >>> stemShift);
    if (s < 0) s = addStem(form >>> stemShift, r, stemRarity(word.term));
    let w = words.findIndex((x) => x.stem === s && x.form === form);
    if (w < 0) w = words.push({ form, stem: s, of: words.length }) - 1;
    return { r, s, w };
  });
  query.forEach(({ others }, i) => {
    const { r, s, w } = places[i]!;
    for (const { term, weight } of others) {
      const idf = weight * Math.min(stems[s]!.idf, stemRarity(term));
      let own = roots.findIndex((x) => x.root === term.root);
      // A root takes in other words than the name, so another spelling is known by its stem.
      if (own < 0) own = roots.push({ root: term.root, idf, mass: weight * roots[r]!.mass, of: r, stems: [], stemsOnly: true }) - 1;
      if (roots[own]!.stems.some((x) => stems[x]!.stem === term.form >>> stemShift)) continue;
      words.push({ form: term.form, stem: addStem(term.form >>> stemShift, own, idf, s), of: w });
    }
  });
  return { roots, stems, words, order: places.map((p) => p.s) };
}

function total(signs: Signs): number {
  let sum = 0;
  for (const name in weights) sum += weights[name as keyof Signs] * signs[name as keyof Signs];
  return sum;
}
