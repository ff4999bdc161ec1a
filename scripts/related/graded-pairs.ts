import { words } from '#lib/arabic/words.ts';
import type { Document } from '../eval/related-corpus.ts';
import { linesOf } from '../eval/scratch.ts';

/**
 * The ways in which pairs are made whose grade is known by the way, for nobody graded any for us: from 1, nothing in common, to 4, the same
 * story. `share` is what each way counts for in all: a third tells one story; set by hand.
 */
export const kinds = {
  copy: { grade: 4, share: 0.08 },
  'other sentences': { grade: 3.7, share: 0.06 },
  halves: { grade: 3.7, share: 0.03 },
  beginning: { grade: 3.8, share: 0.03 },
  headline: { grade: 3.7, share: 0.03 },
  'like headlines': { grade: 3.7, share: 0.12 },
  'read-also link': { grade: 2.6, share: 0.2 },
  'shared name': { grade: 1.6, share: 0.2 },
  'section and week': { grade: 1.2, share: 0.15 },
  'any two': { grade: 1, share: 0.1 },
};
export type Kind = keyof typeof kinds;

export interface GradedPair {
  kind: Kind;
  a: Document;
  b: Document;
}

const day = 86_400_000;
const perKind = 500;

/** The pairs, from `folder` of the evaluation data, the same for the same `random` (numbers from 0 to below 1). */
export async function gradedPairs(folder: string, random: () => number): Promise<GradedPair[]> {
  const news = await documents(`${folder}/news.docs.jsonl.gz`);
  const same = await documents(`${folder}/related/same.docs.jsonl.gz`);
  const all = [...news.values()];
  const any = <T>(list: T[]): T => list[Math.floor(random() * list.length)]!;
  const pairs: GradedPair[] = [];
  const add = (kind: Kind, a: Document, b: Document) => pairs.push({ kind, a, b });

  for (const [q, d] of await judgements(`${folder}/related/same.qrels`)) {
    if (q >= d) continue;
    const [a, b] = [same.get(q)!, same.get(d)!];
    add('copy', a, b);
    if (sentences(a).length > 4 && sentences(b).length > 4) add('other sentences', half(a, 0), half(b, 1));
  }
  for (const [q, d] of await judgements(`${folder}/related/links.qrels`)) add('read-also link', news.get(q)!, news.get(d)!);
  for (let i = 0; i < perKind; i++) {
    const one = any(all);
    add('any two', one, any(all));
    const peers = all.filter((d) => d.section === one.section && apart(d, one) < 7 * day && d !== one);
    if (peers.length > 0) add('section and week', one, any(peers));
    if (i % 4 > 0 || sentences(one).length < 6) continue;
    add('halves', { ...half(one, 0), title: one.title }, half(one, 1));
    add('beginning', { ...one, text: sentences(one)[0]! }, one);
    add('headline', { ...one, text: '' }, { ...one, title: '' });
  }
  for (const [a, b] of alikeHeadlines(all)) add('like headlines', a, b);
  for (const [a, b] of sharedNames(all, any)) add('shared name', a, b);
  return pairs;
}

/** Two sources, less than a day apart, that share more than a third of their headlines' words. */
function alikeHeadlines(all: Document[]): [Document, Document][] {
  const told = all.map((d) => ({ d, words: new Set(words(d.title)) }));
  const found: [Document, Document][] = [];
  for (const [i, a] of told.entries()) {
    for (const b of told.slice(i + 1)) {
      if (a.d.source === b.d.source || apart(a.d, b.d) > day) continue;
      const both = [...a.words].filter((w) => b.words.has(w)).length;
      if (both >= 4 && both / (a.words.size + b.words.size - both) > 0.34) found.push([a.d, b.d]);
    }
  }
  return found;
}

/** Pairs of articles, three weeks apart or more, that share two neighbouring words which only two to eight articles have. */
function sharedNames(all: Document[], any: <T>(list: T[]) => T): [Document, Document][] {
  const having = new Map<string, Document[]>();
  for (const d of all) {
    const list = words(d.title + ' ' + d.text);
    const phrases = new Set(list.slice(1).map((w, k) => `${list[k]} ${w}`).filter((p) => p.length > 9)); // prettier-ignore
    for (const p of phrases) having.set(p, [...(having.get(p) ?? []), d].slice(0, 9));
  }
  const rare = [...having.values()].filter((l) => l.length >= 2 && l.length <= 8);
  const found: [Document, Document][] = [];
  while (found.length < perKind) {
    const list = any(rare);
    const [a, b] = [any(list), any(list)];
    if (apart(a, b) >= 21 * day) found.push([a, b]);
  }
  return found;
}

const apart = (a: Document, b: Document): number => Math.abs(Date.parse(a.date ?? '') - Date.parse(b.date ?? ''));

function sentences({ text }: Document): string[] {
  return text.split(/(?<=[.!؟?])\s+|\n/).filter((s) => s.trim().length > 20);
}

/** Every other sentence; the first of them is the headline. */
function half(one: Document, parity: 0 | 1): Document {
  const [title, ...rest] = sentences(one).filter((_, i) => i % 2 === parity);
  return { ...one, title: title ?? '', text: rest.join(' ') };
}

async function documents(path: string): Promise<Map<string, Document>> {
  const found = new Map<string, Document>();
  for await (const line of linesOf(path)) {
    const one = JSON.parse(line) as Document;
    found.set(one.id, one);
  }
  return found;
}

async function judgements(path: string): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for await (const line of linesOf(path)) {
    const [q, , d] = line.split(/\s+/);
    found.push([q!, d!]);
  }
  return found;
}
