import { randomUUID } from 'node:crypto';
import { db } from '#lib/db.ts';
import { digest } from '#lib/secret.ts';
import { createStaff } from '#features/accounts/manage-staff.ts';
import { asModerator, type Moderator } from '#features/accounts/moderator.ts';
import { addReads } from '#features/reads/add-reads.ts';
import { saveStory } from '#features/ingest/save-story.ts';
import { decideComment } from '#features/moderation/decide-comment.ts';
import { demoArticles } from './demo/articles.ts';
import { comments } from './demo/comments.ts';
import type { DemoArticle } from './demo/compose.ts';
import type { DemoComment } from './demo/compose-comment.ts';
import { authors, sections, staff } from './demo/masthead.ts';

const hour = 3600_000;

/** Whether nothing has ever been put into this database. */
export const isEmpty = async (): Promise<boolean> => (await db().article.count()) === 0 && (await db().user.count()) === 0;

/** Loads the demo newsroom, its times counted back from now. Returns how many rows of each kind it made. */
export async function loadDemo(now = new Date()): Promise<{ articles: number; comments: number }> {
  await db().section.createMany({ data: sections });
  const ids = new Map<string, number>();
  // Oldest first, so that the ids rise with time as they do in a newsroom.
  for (const article of demoArticles.toSorted((a, b) => b.hoursAgo - a.hoursAgo)) {
    ids.set(article.key, await loadArticle(article, now));
  }
  const moderators = { idris: await demoModerator('idris'), salma: await demoModerator('salma') };
  let loaded = 0;
  for (const comment of comments) {
    const articleId = ids.get(comment.on)!;
    const id = await loadComment(comment, articleId, null, now, moderators);
    for (const reply of comment.replies ?? []) await loadComment(reply, articleId, id, now, moderators);
    loaded += 1 + (comment.replies?.length ?? 0);
  }
  await addReads(demoReads([...ids.values()], now));
  return { articles: demoArticles.length, comments: loaded };
}

async function loadArticle({ key, section, author, hoursAgo, picture, ...story }: DemoArticle, now: Date): Promise<number> {
  const { articleId } = await saveStory({
    ...story,
    originKey: `demo:${key}`,
    status: 'PUBLISHED',
    publishedAt: new Date(now.getTime() - hoursAgo * hour),
    section: sections.find((s) => s.slug === section)!,
    authors: [{ slug: author, name: authors[author] }],
    picture: picture && { src: `/demo/${key}.svg`, width: 1200, height: 800, ...picture },
    teasers: [],
  });
  return articleId;
}

async function demoModerator(key: keyof typeof staff): Promise<Moderator> {
  await createStaff({ ...staff[key], role: 'MODERATOR' });
  return asModerator(await db().user.findUniqueOrThrow({ where: { email: staff[key].email } }))!;
}

type Moderators = Record<'idris' | 'salma', Moderator>;

async function loadComment(
  comment: Omit<DemoComment, 'on' | 'replies'>,
  articleId: number,
  parentId: string | null,
  now: Date,
  moderators: Moderators,
) {
  const { name, body, hoursAgo, state, by } = comment;
  const id = randomUUID();
  const submissionKey = digest('demo comment', String(articleId), name, body);
  const createdAt = new Date(now.getTime() - hoursAgo * hour);
  await db().comment.create({
    data: { id, articleId, parentId, name, body, email: 'reader@example.com', createdAt, submissionKey, submissionDigest: submissionKey },
  });
  if (state !== 'PENDING') await decideComment(moderators[by ?? 'idris'], { commentId: id, version: 0, to: state });
  return id;
}

/** Reads of the last hours: some stories draw many readers and most draw few, in an order that is not that of time. */
function demoReads(articleIds: number[], now: Date) {
  const thisHour = Math.floor(now.getTime() / hour) * hour;
  return articleIds.map((articleId, i) => ({
    articleId,
    hour: new Date(thisHour - (i % 12) * hour),
    count: Math.ceil(900 / (1 + ((i * 7) % articleIds.length))),
  }));
}
