import { writeFile } from 'node:fs/promises';
import { nameScore } from '#lib/arabic/names.ts';
import { readRows } from '../names/pairs.ts';

/** `npm run eval -- names`: reads TSV `id⇥a⇥b`, gzip or not, and writes TSV `id⇥score` by the product's own `nameScore`. Returns the count. */
export async function evalNames(pairsFile: string, outFile: string): Promise<number> {
  const rows = readRows(pairsFile);
  const scores = rows.map(([id, a = '', b = '']) => `${id}\t${nameScore(a, b).toFixed(6)}\n`);
  await writeFile(outFile, scores.join(''));
  return rows.length;
}
