import { Worker } from 'node:worker_threads';
import { db, pool } from '#lib/db.ts';
import { saveStory, type ImportedStory } from '#features/ingest/save-story.ts';
import { updateRelated } from '#features/related/update-related.ts';
import { time, type Figure } from './measure.ts';

const warm = 10;
const bound: [number, number] = [50, 50];

/** How long finding related stories takes for each of some new articles, and how many a second are saved with all that belongs to it. */
export async function benchRelated(articles: number, stories: ImportedStory[]): Promise<Figure[]> {
  const saved: number[] = [];
  const saving = await time(stories, warm, async (story) => saved.push((await saveStory(story)).articleId));
  const updating = await time(saved, warm, updateRelated);
  const rate = await rateOfWorkers(saved);
  await db().article.deleteMany({ where: { id: { in: saved } } });
  await pool().query('ANALYZE "ArticleSearch"');
  return [
    { what: 'related, one new article', articles, unit: 'ms', bound, ...updating },
    { what: 'saved, indexed and related', articles, unit: 'ms', ...saving },
    { what: 'related, by two workers', articles, unit: 'articles/s', value: rate, bound: 100 },
  ];
}

const workers = 2;

/** How many articles a second two workers relate beside each other, as many as this machine has cores for. */
async function rateOfWorkers(ids: number[]): Promise<number> {
  const lanes = Array.from({ length: workers }, () => new Worker(new URL('./relate-lane.ts', import.meta.url)));
  const run = (parts: number[][]) =>
    Promise.all(lanes.map((lane, i) => new Promise((done, fail) => lane.once('error', fail).once('message', done).postMessage(parts[i]))));
  const parts = lanes.map((_, i) => ids.filter((__, n) => n % workers === i));
  await run(parts.map((part) => part.slice(0, warm)));
  const started = performance.now();
  await run(parts);
  const seconds = (performance.now() - started) / 1000;
  for (const lane of lanes) lane.postMessage(null);
  return ids.length / seconds;
}
