// Indexing and search speed on generated articles: `node bench/search.ts [sizes…]` (10,000, 100,000 and 1,000,000 unless told), into a scratch database.
import { performance } from 'node:perf_hooks';
import { pool } from '#lib/db.ts';
import { readQuery } from '#features/search/query.ts';
import { rankArticles } from '#features/search/rank-articles.ts';
import { indexArticles } from '#features/search/seal-index.ts';
import { withScratchDatabase } from '../scripts/eval/scratch.ts';

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const batch = 16_384;
const asked = 400;
const wordsAnArticle = 400;

let state = 20_261_123;
/** A number from 0 to 1 (mulberry32), the same row in every run. */
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}

const pick = <T>(from: ArrayLike<T>): T => from[Math.floor(random() * from.length)]!;

/** Words as Arabic makes them: roots of three letters in patterns, with clitics and endings; in random order of frequency. */
function makeVocabulary(size: number): string[] {
  const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';
  const roots = Array.from({ length: 5000 }, () => pick(letters) + pick(letters) + pick(letters));
  const patterns = ['123', '1ا23', '12ا3', '12ي3', '12و3', 'م123', 'م12و3', 'ت12ي3', 'ا12ا3', 'ان1ا23', 'است123', '123ان'];
  const found = new Set<string>();
  while (found.size < size) {
    // A twentieth are names and foreign words, of no pattern.
    const stem =
      random() < 0.05
        ? Array.from({ length: 4 + Math.floor(random() * 4) }, () => pick(letters)).join('')
        : pick(patterns).replace(
            /[123]/g,
            (
              (root) => (n: string) =>
                root[Number(n) - 1]!
            )(pick(roots)),
          );
    found.add(
      (random() < 0.5 ? pick(['ال', 'ال', 'وال', 'بال', 'و', 'ل', 'ب']) : '') +
        stem +
        (random() < 0.4 ? pick(['ات', 'ون', 'ين', 'ها', 'ية', 'ة', 'ه', 'هم']) : ''),
    );
  }
  return [...found];
}

const vocabulary = makeVocabulary(300_000);
// Zipf with exponent 1, shifted as Mandelbrot has it, by its inverse: the log of the rank is nearly uniform.
const shift = 10;
const span = Math.log((vocabulary.length + shift) / shift);
const word = () => vocabulary[Math.min(vocabulary.length - 1, Math.floor(shift * Math.exp(random() * span) - shift))]!;

function makeArticle() {
  const headline = Array.from({ length: 9 }, word);
  const sentences = Array.from({ length: wordsAnArticle / 20 }, () =>
    Array.from({ length: 20 }, () => (random() < 0.05 ? pick(headline) : word())).join(' '),
  );
  return { headline: headline.join(' '), text: sentences.join('. ') + '.' };
}

const queries: string[] = [];

async function addBatch(count: number): Promise<number> {
  const articles = Array.from({ length: count }, makeArticle);
  for (const { text } of articles) {
    if (queries.length < 20_000 && random() < 0.2) {
      const all = text.replaceAll('.', '').split(' ');
      const at = Math.floor(random() * (all.length - 4));
      queries.push(all.slice(at, at + 2 + Math.floor(random() * 3)).join(' '));
    }
  }
  const client = await pool().connect();
  try {
    await client.query('BEGIN');
    const published = articles.map(() => new Date(Date.now() - random() * 3 * 365 * 24 * 3600_000).toISOString());
    const { rows } = await client.query<{ id: number }>(
      `INSERT INTO "Article" (status, slug, headline, body, excerpt, words, "publishedAt", "updatedAt", "sectionId")
       SELECT 'PUBLISHED', 'bench', headline, '[]', '', 0, at, at, 1 + (random() * 7)::int FROM unnest($1::text[], $2::timestamptz[]) WITH ORDINALITY AS d(headline, at, place) ORDER BY place RETURNING id`,
      [articles.map((a) => a.headline), published],
    );
    const started = performance.now();
    const rowsToIndex = articles.map((a, i) => ({
      ...a,
      articleId: rows[i]!.id,
      sectionId: 1 + (i % 8),
      publishedAt: new Date(published[i]!),
      tags: [],
    }));
    await indexArticles(client, rowsToIndex);
    await client.query('COMMIT');
    return performance.now() - started;
  } finally {
    client.release();
  }
}

const percentile = (sorted: number[], p: number) => sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))]!;

async function measure(label: string, selection: Parameters<typeof rankArticles>[2]) {
  for (let i = 0; i < 100; i++) await rankArticles(pool(), readQuery(pick(queries)), selection, 20);
  const times: number[] = [];
  const best: number[] = [];
  const cpu = process.cpuUsage();
  for (let i = 0; i < asked; i++) {
    const query = pick(queries);
    const three: number[] = [];
    for (let run = 0; run < 3; run++) {
      const started = performance.now();
      await rankArticles(pool(), readQuery(query), selection, 20);
      three.push(performance.now() - started);
    }
    times.push(three[0]!);
    best.push(Math.min(...three));
  }
  const used = process.cpuUsage(cpu);
  const ms = (n: number) => n.toFixed(1).padStart(6);
  const line = (all: number[]) => {
    all.sort((a, b) => a - b);
    return `p50 ${ms(percentile(all, 0.5))}  p95 ${ms(percentile(all, 0.95))}  max ${ms(all.at(-1)!)} ms`;
  };
  // The machine may do other work: the best of three askings leaves most of that out.
  const own = (used.user + used.system) / 3000 / asked;
  console.log(`  ${label.padEnd(12)} first ${line(times)}   best of three ${line(best)}   Node's own ${ms(own)} ms`);
}

await withScratchDatabase(async () => {
  await pool().query(`INSERT INTO "Section" (slug, name) SELECT 's' || n, 's' || n FROM generate_series(1, 8) n`);
  let written = 0;
  let spent = 0;
  for (const size of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000]) {
    const before = { written, spent };
    while (written < size) {
      const count = Math.min(batch, size - written);
      spent += await addBatch(count);
      written += count;
      console.log(`    … ${written} after ${(spent / 1000).toFixed(0)} s`);
    }
    await pool().query('VACUUM ANALYZE "ArticleSearch", "SearchPosting", "SearchValues", "Article"');
    const sizesNow = await pool().query<{ name: string; bytes: string }>(
      `SELECT c AS name, pg_total_relation_size('"' || c || '"') AS bytes FROM unnest(ARRAY['ArticleSearch', 'SearchPosting', 'SearchValues', 'SearchWord']) c`,
    );
    console.log(`${written} articles: ${((1000 * (written - before.written)) / (spent - before.spent)).toFixed(0)} indexed a second`);
    console.log('  bytes an article: ' + sizesNow.rows.map((r) => `${r.name} ${Math.round(Number(r.bytes) / written)}`).join(', '));
    await measure('relevance', {});
    await measure('newest', { sort: 'newest' });
    await measure('one section', { sectionId: 3 });
  }
}, ['shared_buffers=512MB']);
