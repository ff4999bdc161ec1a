import { parentPort, workerData } from 'node:worker_threads';
import pg from 'pg';
import { addArticles } from './add-articles.ts';
import type { MastheadIds } from './add-masthead.ts';

/** What a thread that adds articles is told at its beginning. */
export interface Lane {
  seed: number;
  masthead: MastheadIds;
}

const { seed, masthead } = workerData as Lane;
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 1 });

// What fails ends the thread, and whoever asked hears it as an error.
parentPort!.on('message', ([from, count]: [number, number]) => {
  void addArticles(pool, masthead, seed, from, count).then((added) => parentPort!.postMessage(added));
});
