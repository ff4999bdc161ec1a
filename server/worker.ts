import { PgBoss } from 'pg-boss';
import { queueNames, type Jobs, type QueueName } from '#lib/jobs.ts';
import { log } from '#lib/log.ts';
import { rankRelated } from '#features/related/rank-related.ts';
import { updateNeighbours, updateRelated } from '#features/related/update-related.ts';
import { followStory } from '#features/stories/follow-story.ts';

/** What each job comes to. Every one may run again after a crash, so each leaves the same when it is done twice. */
const handlers: { [Name in QueueName]: (job: Jobs[Name]) => Promise<void> } = {
  'article-changed': async ({ articleId, isNew }) => {
    const ranking = await rankRelated(articleId);
    await updateRelated(articleId, ranking);
    await followStory(articleId, ranking);
    if (!isNew) await updateNeighbours(articleId);
  },
};

// Jobs fetched at once: an archive of articles goes through in long strides.
const stride = 20;

/**
 * Works on what the queues hold, as it comes, until it is stopped; any number of nodes may do so at once. A job that fails is tried again,
 * later and later, and said in the log. Returns what stops it: the jobs at hand are finished first.
 */
export async function startWorker(connectionString: string): Promise<() => Promise<void>> {
  const boss = openBoss(connectionString, true);
  await boss.start();
  for (const name of queueNames) {
    const options = {
      batchSize: stride,
      pollingIntervalSeconds: 2,
      notifyPollingIntervalSeconds: 5,
      burstWhenBatchFull: true,
      perJobResults: true,
    } as const;
    await boss.work<Jobs[typeof name]>(name, options, async (jobs) => {
      const results = [];
      for (const job of jobs) results.push({ id: job.id, ...(await attempt(name, job.data)) });
      return results;
    });
  }
  return () => boss.stop({ timeout: 10_000 });
}

/** Works on what the queues hold until they are empty. */
export async function workOff(connectionString: string): Promise<void> {
  const boss = openBoss(connectionString, false);
  await boss.start();
  try {
    for (const name of queueNames) {
      for (let jobs; (jobs = await boss.fetch<Jobs[typeof name]>(name, { batchSize: stride })).length > 0;) {
        for (const job of jobs) {
          const { status } = await attempt(name, job.data);
          await (status === 'completed' ? boss.complete(name, job.id) : boss.fail(name, job.id));
        }
      }
    }
  } finally {
    await boss.stop();
  }
}

function openBoss(connectionString: string, wakened: boolean): PgBoss {
  const boss = new PgBoss({ connectionString, max: 3, migrate: false, useListenNotify: wakened, supervise: wakened, schedule: wakened });
  boss.on('error', (error) => log().warn(error, 'the job queue'));
  return boss;
}

async function attempt<Name extends QueueName>(name: Name, job: Jobs[Name]): Promise<{ status: 'completed' | 'failed' }> {
  try {
    await handlers[name](job);
    return { status: 'completed' };
  } catch (error) {
    log().error({ err: error, queue: name, job }, 'a job failed');
    return { status: 'failed' };
  }
}
