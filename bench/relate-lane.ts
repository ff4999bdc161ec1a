import { parentPort } from 'node:worker_threads';
import { closeDb } from '#lib/db.ts';
import { updateRelated } from '#features/related/update-related.ts';

// A thread that finds related stories for the articles it is given, as a worker of the product's own does; `null` ends it.
parentPort!.on('message', (ids: number[] | null) => void answer(ids));

async function answer(ids: number[] | null) {
  if (!ids) return closeDb().then(() => process.exit());
  for (const id of ids) await updateRelated(id);
  parentPort!.postMessage('done');
}
