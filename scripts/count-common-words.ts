import { writeFileSync } from 'node:fs';
import { words } from '#lib/arabic/words.ts';
import { stemKey, termOf } from '#features/search/terms.ts';
import { linesOf } from './eval/scratch.ts';

// Counts in how many articles the common stems of news stand, for features/related/common-words.json: what is rare is known before a newsroom
// has articles of its own. Words and counts only; no text.  node scripts/count-common-words.ts DOCS.jsonl.gz…
const counts = new Map<number, { found: number; words: Map<string, number> }>();
let articles = 0;
for (const path of process.argv.slice(2)) {
  for await (const line of linesOf(path)) {
    const { title, text } = JSON.parse(line) as { title: string; text: string };
    articles++;
    const seen = new Map<number, string>();
    for (const word of words(title + '\n' + text)) {
      const term = termOf(word);
      if (term) seen.set(stemKey(term.root, term.form), word);
    }
    for (const [key, word] of seen) {
      const count = counts.get(key) ?? { found: 0, words: new Map<string, number>() };
      count.found++;
      count.words.set(word, (count.words.get(word) ?? 0) + 1);
      counts.set(key, count);
    }
  }
}
// By steps of about a fifth: the share of articles in thousandths, and the words.
const steps = new Map<number, string[]>();
for (const { found, words: written } of counts.values()) {
  const share = (1000 * found) / articles;
  if (share < 5) continue;
  const [word] = [...written].sort((a, b) => b[1] - a[1])[0]!;
  const step = Math.round(1.2 ** Math.round(Math.log(share) / Math.log(1.2)));
  steps.set(step, [...(steps.get(step) ?? []), word]);
}
const sorted = [...steps].sort((a, b) => b[0] - a[0]).map(([step, list]) => [step, list.sort().join(' ')] as const);
writeFileSync('features/related/common-words.json', JSON.stringify(Object.fromEntries(sorted), null, 1) + '\n');
console.log(`${articles} articles, ${sorted.reduce((sum, [, list]) => sum + list.split(' ').length, 0)} stems`);
