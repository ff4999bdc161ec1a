import { writeFileSync } from 'node:fs';
import { rarityAmong } from '#features/related/common-words.ts';
import { sameStory, type Views } from '#features/related/same-story.ts';
import { viewsOf } from '#features/related/views.ts';
import { linesOf } from './scratch.ts';

interface Options {
  /** JSONL `{"id","a":{"title","text"},"b":{"title","text"}}`, plain or gzip. */
  pairs: string;
  /** Where `id⇥score` is written. */
  out: string;
}

interface Text {
  title?: string | undefined;
  text?: string | undefined;
}

/** Writes how likely each pair tells one story. Which words are rare is known from news at large and from the texts of the pairs. */
export async function evalPairs({ pairs, out }: Options): Promise<{ pairs: number }> {
  const read: { id: string; a: Views; b: Views }[] = [];
  const found = new Map<number, number>();
  for await (const line of linesOf(pairs)) {
    const { id, a, b } = JSON.parse(line) as { id: string; a: Text; b: Text };
    read.push({ id, a: viewsOf(a.title ?? '', a.text ?? ''), b: viewsOf(b.title ?? '', b.text ?? '') });
  }
  const articles = read.flatMap(({ a, b }) => [a, b]);
  for (const { stems, roots } of articles) {
    for (const term of new Set([...stems.terms, ...roots.terms])) found.set(term, (found.get(term) ?? 0) + 1);
  }
  const rarity = rarityAmong(articles.length, (term) => found.get(term) ?? 0);
  writeFileSync(out, read.map(({ id, a, b }) => `${id}\t${sameStory(a, b, rarity).toFixed(5)}\n`).join(''));
  return { pairs: read.length };
}
