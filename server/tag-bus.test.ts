import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { announce } from '#lib/announce.ts';
import { db } from '#lib/db.ts';
import { tags } from '#lib/tags.ts';
import { useDatabase } from '#lib/testing/database.ts';
import { decideComment } from '#features/moderation/decide-comment.ts';
import { aComment, aModerator, anArticle } from '#seeds/builders.ts';
import { listenToTags } from './tag-bus.ts';

const database = useDatabase();

let nodes: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(nodes.map((node) => node.close()));
  nodes = [];
});

/** A node that listens, and what it has heard. */
async function aNode() {
  const heard: string[] = [];
  const lost = { times: 0 };
  nodes.push(
    listenToTags(
      database.url,
      (names) => heard.push(...names),
      () => lost.times++,
    ),
  );
  await vi.waitFor(() => expect(lost.times).toBe(1), { timeout: 5000, interval: 5 });
  return { heard, lost };
}

/** Waits until the node has heard a mark that was announced after everything else. */
async function settled({ heard }: { heard: string[] }): Promise<string[]> {
  const mark = `mark ${Math.random()}`;
  await db().$transaction((tx) => announce(tx, [mark]));
  await vi.waitFor(() => expect(heard).toContain(mark), { timeout: 5000, interval: 5 });
  return heard.filter((name) => !name.startsWith('mark '));
}

const cutConnections = () =>
  db().$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`;

describe('A node hears', () => {
  test('what was announced in a transaction, once that is committed', async () => {
    const node = await aNode();
    await db().$transaction(async (tx) => {
      await announce(tx, ['article:7', 'articles']);
      expect(node.heard).toEqual([]);
    });
    expect(await settled(node)).toEqual(['article:7', 'articles']);
  });

  test('nothing of a transaction that was rolled back', async () => {
    const node = await aNode();
    const given = db().$transaction(async (tx) => {
      await announce(tx, ['article:7']);
      throw new Error('Idris changed his mind');
    });
    await expect(given).rejects.toThrow('changed his mind');
    expect(await settled(node)).toEqual([]);
  });

  test('the same as every other node', async () => {
    const [one, other] = [await aNode(), await aNode()];
    await db().$transaction((tx) => announce(tx, ['articles']));
    expect(await settled(one)).toEqual(['articles']);
    expect(await settled(other)).toEqual(['articles']);
  });

  test('that an article was saved, and that a comment became public or ceased to be', async () => {
    const node = await aNode();
    const article = await anArticle();
    expect(await settled(node)).toEqual([tags.sections(), tags.articles(), tags.article(article.id)]);
    node.heard.length = 0;

    const idris = await aModerator('Idris');
    const { id } = await aComment({ on: article });
    expect(await settled(node)).toEqual([]);
    await decideComment(idris, { commentId: id, version: 0, to: 'APPROVED' });
    await decideComment(idris, { commentId: id, version: 1, to: 'SPAM' });
    expect(await settled(node)).toEqual([tags.commentsOn(article.id), tags.commentsOn(article.id)]);
  });

  test('as many as a hundred names in one announcement', async () => {
    const node = await aNode();
    const names = Array.from({ length: 100 }, (_, n) => tags.commentsOn(999_999_000 + n));
    await db().$transaction((tx) => announce(tx, names));
    expect(await settled(node)).toEqual(names);
  });
});

describe('A node whose connection is lost', () => {
  test('says that it may have missed something, and hears again', async () => {
    const node = await aNode();
    await cutConnections();
    await vi.waitFor(() => expect(node.lost.times).toBe(2), { timeout: 5000, interval: 5 });
    await db().$transaction((tx) => announce(tx, ['articles']));
    expect(await settled(node)).toEqual(['articles']);
  });

  test('and lost again, too', async () => {
    const node = await aNode();
    for (let times = 2; times < 5; times++) {
      await cutConnections();
      await vi.waitFor(() => expect(node.lost.times).toBe(times), { timeout: 5000, interval: 5 });
    }
    expect(await settled(node)).toEqual([]);
  });

  test('and stopped before it has another, stays stopped: its process ends', async () => {
    const stopping = `
      import pg from 'pg';
      import { listenToTags } from './server/tag-bus.ts';
      const [url] = process.argv.slice(1);
      const bus = await new Promise((done) => { const node = listenToTags(url, () => {}, () => setImmediate(() => done(node))); });
      const other = new pg.Client({ connectionString: url });
      await other.connect();
      const listeners = "FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'";
      await other.query('SELECT pg_terminate_backend(pid) ' + listeners);
      while ((await other.query('SELECT ' + listeners)).rowCount > 0);
      await bus.close();
      await other.end();`;
    const run = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', stopping, database.url], {
      cwd: join(import.meta.dirname, '..'),
      timeout: 10_000,
    });
    await expect(run).resolves.toMatchObject({ stderr: '' });
  });

  test('and that never reaches the database keeps trying without a sound, until it is stopped', async () => {
    const lost = { times: 0 };
    const node = listenToTags(
      'postgresql://nobody:guessed@127.0.0.1:1/none',
      () => {},
      () => lost.times++,
    );
    await expect(node.close()).resolves.toBeUndefined();
    expect(lost.times).toBe(0);
  });
});
