import { Worker } from 'node:worker_threads';
import pg from 'pg';
import { announce } from '#lib/announce.ts';
import { db } from '#lib/db.ts';
import { tags } from '#lib/tags.ts';
import { addArticles } from './add-articles.ts';
import { addComments } from './add-comments.ts';
import { addMasthead } from './add-masthead.ts';
import type { Lane } from './article-worker.ts';

/** How much to generate. The same seed gives the same rows, but for the ids of articles. */
export interface Wanted {
  articles: number;
  comments: number;
  seed: number;
}

/** How many rows are new, and how many were there from an earlier run. */
export interface Generated {
  articles: number;
  comments: number;
  alreadyThere: number;
}

/** Adds `count` rows numbered from `from`; returns how many were new. */
type Add = (from: number, count: number) => Promise<number>;

// As many articles as a middle block of the search index holds (features/search/postings.ts).
const articlesAtOnce = 4096;
const commentsAtOnce = 20_000;
// A thread costs a second to begin.
const worthThreads = 5 * articlesAtOnce;

/**
 * Adds a synthetic newsroom to the database: articles with sections, tags, desks and their search index, comments with their states. What an
 * earlier run with this seed added is not added again, so an interrupted run can be taken up, and a larger one adds the difference. It does not
 * look for related stories. Each part is a transaction of its own.
 * @throws Error for comments without articles.
 */
export async function generateNewsroom(
  { articles, comments, seed }: Wanted,
  progress: (kind: 'articles' | 'comments', done: number) => void = () => {},
): Promise<Generated> {
  if (comments > 0 && articles === 0) throw new Error('comments need articles to stand under');
  // Not the product's pool: its patience is a reader's.
  const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 1 });
  try {
    const masthead = await addMasthead(pool);
    const lane: Lane = { seed, masthead };
    const newArticles = await (articles >= worthThreads ? inThreads(lane) : withPool(pool, lane))((adds) =>
      inParts(adds, articles, articlesAtOnce, (done) => progress('articles', done)),
    );
    const newComments = await inParts([(from, count) => addComments(pool, seed, articles, from, count)], comments, commentsAtOnce, (done) =>
      progress('comments', done),
    );
    if (newArticles + newComments > 0) {
      await pool.query('ANALYZE');
      await db().$transaction((tx) => announce(tx, [tags.articles()]));
    }
    return { articles: newArticles, comments: newComments, alreadyThere: articles + comments - newArticles - newComments };
  } finally {
    await pool.end();
  }
}

/** Has all parts of `total` rows added, each by the first of `adds` that is free. Returns how many rows were new. */
async function inParts(adds: Add[], total: number, atOnce: number, progress: (done: number) => void): Promise<number> {
  let next = 0;
  let done = 0;
  let added = 0;
  const go = async (add: Add) => {
    while (next < total) {
      const from = next;
      const count = Math.min(atOnce, total - from);
      next += count;
      const fresh = await add(from, count);
      added += fresh;
      progress((done += count));
    }
  };
  await Promise.all(adds.map(go));
  return added;
}

const withPool =
  (pool: pg.Pool, { masthead, seed }: Lane) =>
  (run: (adds: Add[]) => Promise<number>) =>
    run([(from, count) => addArticles(pool, masthead, seed, from, count)]);

/** Two threads, each with a connection of its own: while one waits for PostgreSQL the other writes articles and cuts them into words. */
const inThreads =
  (lane: Lane) =>
  async (run: (adds: Add[]) => Promise<number>): Promise<number> => {
    const workers = [0, 1].map(() => new Worker(new URL('./article-worker.ts', import.meta.url), { workerData: lane }));
    try {
      return await run(workers.map((worker) => (from, count) => ask(worker, [from, count])));
    } finally {
      await Promise.all(workers.map((worker) => worker.terminate()));
    }
  };

function ask(worker: Worker, part: [from: number, count: number]): Promise<number> {
  return new Promise((done, fail) => {
    worker.once('error', fail).once('message', (added: number) => {
      worker.off('error', fail);
      done(added);
    });
    worker.postMessage(part);
  });
}
