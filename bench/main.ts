// The product's own benchmark: `npm run bench -- [--sizes 10000,100000,1000000] [--docs FILE] [--keep DIRECTORY]`, in a scratch database, or in one that
// is kept for the next time. Prints a table, writes bench/results/DATE-COMMIT.json, and ends with 1 when a bound is missed.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { generateArticle } from '#seeds/generated/article.ts';
import { generateNewsroom } from '#seeds/generated/generate-newsroom.ts';
import { randomFor } from '#seeds/generated/random.ts';
import { addCorpus, type Document } from '../scripts/eval/related-corpus.ts';
import { linesOf, withScratchDatabase } from '../scripts/eval/scratch.ts';
import { benchIndexing, benchSize } from './indexing.ts';
import { generatedQueries, generatedStories, queriesFrom, seed } from './material.ts';
import { line, reaches, type Figure } from './measure.ts';
import { benchRelated } from './related.ts';
import { benchSearch } from './search.ts';

const asked = 450;
const indexed = 4 * 4096;
const related = 210;

const { sizes, docs, keep } = readArguments();
const figures: Figure[] = [];
await withScratchDatabase(docs ? () => benchDocuments(docs) : benchGenerated, ['max_wal_size=8GB'], keep);
const missed = figures.filter((f) => reaches(f) === false).length;
console.log(missed > 0 ? `${missed} bounds missed` : 'every bound reached');
console.log(`written to ${writeResult()}`);
process.exit(missed > 0 ? 1 : 0);

async function benchGenerated() {
  for (const articles of sizes) {
    const started = performance.now();
    const made = await generateNewsroom({ articles, comments: 0, seed }, (_, done) => console.error(`… ${done} generated`));
    const seconds = (performance.now() - started) / 1000;
    // In a kept database they may all be there.
    if (made.articles > 0)
      report([{ what: 'generating with rows and index', articles, unit: 'articles/s', value: made.articles / seconds }]);
    const texts = Array.from({ length: indexed }, (_, i) => generateArticle(seed, articles + i));
    report(await benchIndexing(articles, texts));
    await settle();
    report(await benchSize(articles));
    report(await benchSearch(articles, generatedQueries(articles, asked)));
    report(await benchRelated(articles, generatedStories(articles, related)));
  }
}

/** The same for real texts; the last of them are the new articles. */
async function benchDocuments(file: string) {
  const documents: Document[] = [];
  for await (const line of linesOf(file)) documents.push(JSON.parse(line) as Document);
  const random = randomFor(documents.length);
  const texts = documents.map(({ title, text }) => ({ headline: title, tags: [], text }));
  const articles = (await addCorpus(file)).size;
  report(await benchIndexing(articles, texts.slice(0, indexed)));
  await settle();
  report(await benchSize(articles));
  const sample = Array.from({ length: asked }, () => documents[Math.floor(random() * documents.length)]!.text);
  report(await benchSearch(articles, queriesFrom(sample, random)));
  const fresh = documents.slice(-related).map(({ id, title, text, date, source }) => ({
    originKey: `bench:${id}`,
    status: 'PUBLISHED' as const,
    headline: title,
    body: [{ type: 'paragraph' as const, text: [text] }],
    publishedAt: date ? new Date(date) : undefined,
    section: { slug: 'bench', name: 'bench' },
    source: source ? { slug: source, name: source } : undefined,
    tags: [],
    authors: [],
    teasers: [],
  }));
  report(await benchRelated(articles, fresh));
}

/** After much was added PostgreSQL tidies up by itself, later; a benchmark does not wait for that. */
async function settle() {
  // Not the product's pool: its patience is a reader's.
  const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
  await client.connect();
  await client.query('VACUUM ANALYZE');
  await client.end();
}

function report(more: Figure[]) {
  for (const figure of more) console.log(line(figure));
  figures.push(...more);
}

function writeResult(): string {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const commit = git('rev-parse', '--short', 'HEAD');
  const date = new Date().toISOString().slice(0, 10);
  const name = `${date}-${commit}${docs ? '-documents' : ''}.json`;
  const machine = { processor: cpus()[0]?.model, cores: cpus().length, node: process.version, load: loadavg()[0] };
  const folder = join(import.meta.dirname, 'results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), JSON.stringify({ date, commit, machine, figures }, null, 2) + '\n');
  return `bench/results/${name}`;
}

function readArguments() {
  const { values } = parseArgs({
    options: { sizes: { type: 'string', default: '10000,100000,1000000' }, docs: { type: 'string' }, keep: { type: 'string' } },
  });
  const sizes = values.sizes.split(',').map(Number);
  if (sizes.some((size, i) => !Number.isInteger(size) || size < 1 || size <= (sizes[i - 1] ?? 0))) {
    console.error('npm run bench -- [--sizes N,N…] [--docs FILE] [--keep DIRECTORY]: sizes are whole numbers, the smallest first');
    process.exit(1);
  }
  return { ...values, sizes };
}
