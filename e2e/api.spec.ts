import type { APIRequestContext, APIResponse } from '@playwright/test';
import { demoArticles } from '#seeds/demo/articles.ts';
import { copy } from '#lib/copy/ar.ts';
import { expect, test } from './support/test.ts';

const written = { name: 'قارئة آلية', email: 'reader@example.com', body: 'تعليق أرسله برنامج لا وجود له.' };

interface Sent {
  network: string;
  key?: string;
  type?: string;
}

const post = (request: APIRequestContext, article: number | string, body: unknown, { network, key, type = 'application/json' }: Sent) =>
  request.post(`/api/v1/articles/${article}/comments`, {
    headers: { 'content-type': type, 'x-forwarded-for': network, ...(key && { 'idempotency-key': key }) },
    data: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
  });

/** The problem that an answer tells; it says its own status and nothing of the inside. */
async function problem(answer: APIResponse, status: number) {
  expect(answer.status()).toBe(status);
  expect(answer.headers()['content-type']).toContain('application/problem+json');
  const told = (await answer.json()) as {
    status: number;
    title: string;
    detail?: string;
    errors?: { field: string; problem: string; detail: string }[];
  };
  expect(told.status).toBe(status);
  expect(told.title).toBe((copy.errors.titles as Record<number, string>)[status]);
  return told;
}

test('a program posts a comment; the same key again is the same comment, the same key with other words is refused', async ({
  request,
  newsroom,
  network,
}) => {
  const { id } = newsroom.article('remittances');
  const from = { network: network(), key: 'key-of-this-test' };
  const first = await post(request, id, written, from);
  expect(first.status()).toBe(202);
  const comment = (await first.json()) as { id: string; status: string };
  expect(comment.status).toBe('pending');
  const again = await post(request, id, written, from);
  expect([again.status(), await again.json()]).toEqual([202, comment]);
  expect((await problem(await post(request, id, { ...written, body: 'كلام آخر.' }, from), 422)).detail).toBe(
    copy.comments.refusals['key-reused'],
  );
  const other = await post(request, id, written, { ...from, network: network() });
  expect(other.status()).toBe(202);
  expect(((await other.json()) as { id: string }).id).not.toBe(comment.id);
});

test('eight requests at once with one key store one comment', async ({ request, newsroom, network }) => {
  const { id } = newsroom.article('mining-rounds');
  const from = { network: network(), key: 'pressed-eight-times' };
  const answers = await Promise.all(Array.from({ length: 8 }, () => post(request, id, written, from)));
  const ids = await Promise.all(
    answers.map(async (answer) => (expect(answer.status()).toBe(202), ((await answer.json()) as { id: string }).id)),
  );
  expect(new Set(ids).size).toBe(1);
});

test('a program that sends what is no comment is told what is wrong', async ({ request, newsroom, network }) => {
  const { id } = newsroom.article('remittances');
  const from = { network: network() };
  expect((await problem(await post(request, id, '{"name": ', from), 400)).detail).toBe(copy.errors.malformedJson);
  await problem(await post(request, id, 'name=x', { ...from, type: 'application/x-www-form-urlencoded' }), 415);
  await problem(await post(request, id, { ...written, body: 'ن'.repeat(150_000) }, from), 413);
  await problem(await post(request, 999_999, written, from), 404);
  await problem(await post(request, 'nothing', written, from), 404);
  await problem(await request.get('/api/v1/articles/999999/comments'), 404);
  await problem(await request.get('/api/v1/nothing'), 404);

  const { errors } = await problem(await post(request, id, { name: '', email: 'nowhere', body: 'ن'.repeat(4001) }, from), 422);
  const { problems } = copy.comments;
  expect(errors).toEqual([
    { field: 'name', problem: 'missing', detail: problems.name.missing },
    { field: 'email', problem: 'not-an-address', detail: problems.email['not-an-address'] },
    { field: 'body', problem: 'too-long', detail: problems.body['too-long'] },
  ]);
  for (const body of ['[]', 'null', '7', '"words"']) await problem(await post(request, id, body, from), 400);
  for (const body of ['{}', '{"name":1,"email":{},"body":[]}']) {
    expect((await problem(await post(request, id, body, from), 422)).errors?.length, body).toBeGreaterThan(0);
  }
  const orphan = await problem(await post(request, id, { ...written, parent: '00000000-0000-4000-8000-000000000000' }, from), 422);
  expect(orphan.errors?.[0]).toMatchObject({ field: 'parent', detail: copy.comments.refusals['no-parent'] });
});

test('a program that sends too much is told how long to wait', async ({ request, newsroom, network }) => {
  const { id } = newsroom.article('solar-desalination');
  const from = { network: network() };
  let answer: APIResponse;
  let n = 0;
  do answer = await post(request, id, { ...written, body: `تعليق رقم ${n}` }, from);
  while (answer.status() === 202 && ++n < 60);
  await problem(answer, 429);
  expect(n).toBeGreaterThanOrEqual(20);
  expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0);
});

test('the approved comments of an article come with their replies and without anybody’s address', async ({ request, newsroom }) => {
  const answer = await request.get(`/api/v1/articles/${newsroom.article('interest-rates').id}/comments`);
  expect(answer.status()).toBe(200);
  const text = await answer.text();
  expect(text).not.toContain('@');
  const { items, next } = JSON.parse(text) as {
    items: { id: string; name: string; body: string; createdAt: string; replies: object[] }[];
    next: null;
  };
  expect(next).toBeNull();
  expect(items[0]).toMatchObject({ name: 'ماجد الأرقام', replies: [{ name: 'دعاء' }] });
  for (const item of items) expect(Object.keys(item).toSorted()).toEqual(['body', 'createdAt', 'id', 'name', 'replies']);
});

test('a program reads the newest articles part by part, each once, and those of a section', async ({ request }) => {
  const read = async (address: string) => {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(200);
    return (await answer.json()) as { items: { id: number; path: string; title: string; section: string }[]; next: string | null };
  };
  const titles: string[] = [];
  let part = await read('/api/v1/articles?limit=7');
  for (;;) {
    titles.push(...part.items.map(({ title }) => title));
    if (part.next === null) break;
    part = await read(`/api/v1/articles?limit=7&cursor=${encodeURIComponent(part.next)}`);
  }
  expect(new Set(titles).size).toBe(titles.length);
  expect(titles).toEqual(expect.arrayContaining(demoArticles.map(({ headline }) => headline)));

  const sports = await read('/api/v1/articles?section=sports');
  expect(sports.items.length).toBeGreaterThan(3);
  for (const { section } of sports.items) expect(section).toBe('sports');
  await problem(await request.get('/api/v1/articles?limit=0'), 400);
  await problem(await request.get('/api/v1/articles?cursor=nonsense'), 400);
});

test('a program reads an article with what belongs to it, and searches', async ({ request, newsroom }) => {
  const story = newsroom.article('moscow-damascus-visit');
  const article = await request.get(`/api/v1/articles/${story.id}`);
  expect(await article.json()).toMatchObject({ id: story.id, path: story.path, title: story.headline });
  const titlesAt = async (address: string) => {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(200);
    return ((await answer.json()) as { items: { title: string }[] }).items.map(({ title }) => title);
  };
  const other = newsroom.article('lavrov-shara-remarks');
  expect(await titlesAt(`/api/v1/articles/${story.id}/related`)).toContain(other.headline);
  expect(await titlesAt(`/api/v1/articles/${other.id}/related`)).toContain(story.headline);
  expect(await titlesAt(`/api/v1/search?q=${encodeURIComponent('لافروف')}`)).toEqual(
    expect.arrayContaining([story.headline, other.headline]),
  );
  await problem(await request.get('/api/v1/articles/999999'), 404);
  await problem(await request.get('/api/v1/search'), 400);
});
