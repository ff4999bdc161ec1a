import { writeFileSync } from 'node:fs';
import { rankRelated } from '#features/related/rank-related.ts';
import { addCorpus } from './related-corpus.ts';
import { linesOf, withScratchDatabase } from './scratch.ts';

interface Options {
  /** JSONL `{"id","title","text","date"?,"source"?,"section"?}`, plain or gzip. */
  docs: string;
  /** One document id a line. */
  queries: string;
  /** Where the TREC run is written. */
  out: string;
  k?: number;
}

/**
 * Writes the documents into a scratch database as published articles and, for each query, `qid Q0 docid rank score warraq`: the product's own
 * index, candidates and ranking, before near-identical reports are folded and variety is sought among the few that are shown.
 */
export async function evalRelated({
  docs,
  queries,
  out,
  k = 100,
}: Options): Promise<{ documents: number; queries: number; milliseconds: number }> {
  return withScratchDatabase(async () => {
    const ids = await addCorpus(docs);
    const names = new Map(Array.from(ids, ([name, id]) => [id, name]));
    const lines: string[] = [];
    let asked = 0;
    const start = performance.now();
    for await (const line of linesOf(queries)) {
      asked++;
      const id = ids.get(line.trim());
      const ranking = id === undefined ? null : await rankRelated(id);
      ranking?.ranked
        .slice(0, k)
        .forEach(({ candidate, score }, i) =>
          lines.push(`${line.trim()} Q0 ${names.get(candidate.articleId)} ${i + 1} ${score.toFixed(9)} warraq`),
        );
    }
    const milliseconds = (performance.now() - start) / Math.max(1, asked);
    writeFileSync(out, lines.join('\n') + '\n');
    return { documents: ids.size, queries: asked, milliseconds };
  });
}
