// `npm run explain`: writes docs/queries.md, the plan of each query of search, related stories, reading pages and desk among 66,000 generated articles;
// ends with 1 when one reads a big table from end to end.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { generateNewsroom } from '#seeds/generated/generate-newsroom.ts';
import { withScratchDatabase } from './eval/scratch.ts';
import { captureQueries } from './explain/capture-queries.ts';
import { explainQuery } from './explain/explain-query.ts';
import { operations } from './explain/operations.ts';

const articles = 66_000;
const comments = 40_000;
const big = 1000;
const longest = 600;

const parts: string[] = [];
const scans: string[] = [];
const shown = new Set<string>();
await withScratchDatabase(async () => {
  await generateNewsroom({ articles, comments, seed: 1 }, (kind, done) => console.error(`… ${done} ${kind}`));
  await relateSome();
  for (const { title, run } of await operations()) {
    parts.push(`## ${title}`);
    const queries = await captureQueries(run);
    const fresh = queries.filter((text) => !shown.has(text));
    if (fresh.length < queries.length) parts.push(`${queries.length} queries, ${queries.length - fresh.length} of them shown above.`);
    for (const text of fresh) {
      shown.add(text);
      const { plan, scanned } = await explainQuery(text, big);
      scans.push(...scanned.map((table) => `${title}: a sequential scan of ${table}\n${text.slice(0, longest)}\n${plan}`));
      parts.push('```sql', shortened(text), '```', '```', plan, '```');
    }
  }
});
writeFileSync(
  join(import.meta.dirname, '../docs/queries.md'),
  [introduction(), ...parts].join('\n\n').replaceAll('\n\n```', '\n```') + '\n',
);
console.log(scans.length > 0 ? scans.join('\n\n') : 'docs/queries.md is written; no query reads a big table from end to end');
process.exit(scans.length > 0 ? 1 : 0);

/** Rows as `updateRelated` would store them for every article; their contents do not matter to a plan. */
async function relateSome() {
  const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
  await client.connect();
  await client.query(
    `INSERT INTO "RelatedArticle" ("articleId", "relatedId", score, reasons)
     SELECT a.id, a.id + step, 1.0 / step, '{"shared": [], "copies": []}' FROM "Article" a CROSS JOIN generate_series(1, 6) AS step WHERE a.id + step <= (SELECT max(id) FROM "Article")`,
  );
  await client.query('VACUUM ANALYZE');
  await client.end();
}

function shortened(text: string): string {
  const flat = text.replaceAll('"public".', '').replace(/\s+/g, ' ').trim();
  return flat.length > longest ? `${flat.slice(0, longest)} …` : flat;
}

function introduction(): string {
  return `# Queries and their plans

Written by \`npm run explain\`: every query that these operations send, and the plan that PostgreSQL makes of it for all values at once
(\`GENERIC_PLAN\`), among ${articles.toLocaleString('en')} generated articles and ${comments.toLocaleString('en')} comments. The command fails when a plan reads a table of ${big.toLocaleString('en')} rows or
more from end to end. Smaller tables (sections, sources, the one row of \`SearchState\`, the blocks of \`SearchValues\`, which are read once in the life
of a process) may be read whole.`;
}
