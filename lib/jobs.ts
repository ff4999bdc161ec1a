import { fromPrisma, PgBoss, type Queue } from 'pg-boss';
import { beforeClosing, pool, type Transaction } from '#lib/db.ts';

/** What is done behind an answer, by the name of its queue: what one job says. */
export interface Jobs {
  /** An article is new, or was changed or withdrawn. */
  'article-changed': { articleId: number; isNew: boolean };
}

export type QueueName = keyof Jobs;

// `short`: of the jobs with one key only one waits; `notify`: the worker is woken at once.
const queues: Record<QueueName, Omit<Queue, 'name'>> = {
  'article-changed': { policy: 'short', notify: true, retryLimit: 5, retryDelay: 2, retryBackoff: true, expireInSeconds: 120 },
};

/** The names of all queues. */
export const queueNames = Object.keys(queues) as QueueName[];

/** Brings the tables of the queue (schema `pgboss`) to the library's version and makes the queues that are missing. Safe to repeat. */
export async function prepareJobs(connectionString: string): Promise<void> {
  const boss = new PgBoss({ connectionString, max: 1, supervise: false, schedule: false });
  boss.on('error', () => {});
  await boss.start();
  try {
    for (const name of queueNames) await boss.createQueue(name, queues[name]);
  } finally {
    await boss.stop({ graceful: false });
  }
}

/**
 * Puts a job into its queue when the transaction commits, and only if it does. While a job with the same key waits there, no second one is
 * added: it has not begun, so it will see this change too.
 */
export async function enqueue<Name extends QueueName>(tx: Transaction, name: Name, key: string, data: Jobs[Name]): Promise<void> {
  const boss = await sender();
  await boss.send(name, data, { singletonKey: key, db: fromPrisma(tx) });
}

// Next bundles its own copy of this module; one process still has one sender.
const shared = globalThis as { [key: symbol]: Promise<PgBoss> | undefined };
const symbol = Symbol.for('warraq.jobs');

/** Takes jobs in and works on none; ends with the pool that it writes through. */
const sender = (): Promise<PgBoss> => (shared[symbol] ??= openSender());

async function openSender(): Promise<PgBoss> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool().query(text, values) },
    supervise: false,
    schedule: false,
    migrate: false,
  });
  boss.on('error', () => {});
  beforeClosing(async () => {
    shared[symbol] = undefined;
    await boss.stop({ graceful: false });
  });
  try {
    return await boss.start();
  } catch (error) {
    shared[symbol] = undefined;
    throw error;
  }
}
