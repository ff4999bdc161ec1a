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
parentPort!.on('message', (part: [from: number, count: number]) => void answer(part));

async function answer([from, count]: [from: number, count: number]) {
  parentPort!.postMessage(await addArticles(pool, masthead, seed, from, count));
}
