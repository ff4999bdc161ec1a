/** A comment that was written without a network. Its key makes it one comment however often it is sent. */
export interface Written {
  key: string;
  article: number;
  fields: { name: string; email: string; body: string; parent: string };
  at: number;
  state: 'waiting' | 'sent' | 'refused';
  /** What the server gave the comment, once it took it. */
  id?: string;
  /** Why the server refused it, in its words. */
  reason?: string;
}

/** How long a comment that was sent is shown to its writer, in milliseconds: by then it is decided. */
const shownFor = 7 * 24 * 3600_000;

/** The name of the background sync and of the channel that tells pages of a change. */
export const queueName = 'comments';

/** Keeps a comment until the line is back. */
export const keepComment = (written: Written): Promise<unknown> => change((store) => store.put(written));

/** Forgets a comment. */
export const forgetComment = (key: string): Promise<unknown> => change((store) => store.delete(key));

/** The comments that were written in this browser without a network, in their order. */
export async function listWritten(): Promise<Written[]> {
  const all = await run<Written[]>('readonly', (store) => store.getAll());
  const old = all.filter(({ state, at }) => state === 'sent' && at < Date.now() - shownFor);
  for (const { key } of old) await forgetComment(key);
  return all.filter((one) => !old.includes(one)).sort((a, b) => a.at - b.at);
}

/** Sends what waits, one after another, from one place at a time. True: nothing waits any more. */
export const sendWritten = (): Promise<boolean> =>
  navigator.locks.request(queueName, async () => {
    for (const written of await listWritten()) {
      if (written.state === 'waiting' && !(await send(written))) return false;
    }
    return true;
  });

/** Sends one. False: the line or the server is not there yet; it goes on waiting. */
async function send(written: Written): Promise<boolean> {
  const { article, key, fields } = written;
  const answer = await fetch(`/api/v1/articles/${article}/comments`, {
    method: 'POST',
    credentials: 'omit',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({ ...fields, parent: fields.parent || undefined }),
  }).catch(() => null);
  if (!answer || answer.status >= 500 || answer.status === 429 || answer.status === 408) return false;
  const said = (await answer.json().catch(() => ({}))) as { id?: string; detail?: string; title?: string; errors?: { detail: string }[] };
  const reason = said.errors?.map(({ detail }) => detail).join(' ') || said.detail || said.title || '';
  await keepComment({ ...written, ...(answer.ok ? { state: 'sent', id: said.id ?? '' } : { state: 'refused', reason }) });
  return true;
}

async function change(act: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const done = await run('readwrite', act);
  new BroadcastChannel(queueName).postMessage('changed');
  return done;
}

async function run<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  const database = await new Promise<IDBDatabase>((done, fail) => {
    const opening = indexedDB.open('warraq', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('comments', { keyPath: 'key' });
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => fail(opening.error!);
  });
  try {
    return await new Promise<T>((done, fail) => {
      const transaction = database.transaction('comments', mode);
      const asked = act(transaction.objectStore('comments'));
      transaction.oncomplete = () => done(asked.result as T);
      transaction.onerror = () => fail(transaction.error!);
    });
  } finally {
    database.close();
  }
}
