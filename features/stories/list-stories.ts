import { db } from '#lib/db.ts';
import type { StoryActionKind } from '#lib/generated/prisma/enums.ts';

/** A line as the desk lists it. */
export interface ListedStory {
  id: number;
  title: string;
  pinned: boolean;
  closed: boolean;
  lastAt: Date;
  articles: number;
}

const size = 30;

/** A page of lines that have articles and whose title has these words as written: pinned ones first, then by their last article; `more` says whether another follows. */
export async function listStories(title = '', page = 1): Promise<{ stories: ListedStory[]; more: boolean }> {
  const rows = await db().story.findMany({
    where: { mergedIntoId: null, articles: { some: {} }, ...(title && { title: { contains: title, mode: 'insensitive' } }) },
    orderBy: [{ pinnedAt: { sort: 'desc', nulls: 'last' } }, { lastAt: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * size,
    take: size + 1,
    select: { id: true, title: true, pinnedAt: true, closedAt: true, lastAt: true, _count: { select: { articles: true } } },
  });
  const stories = rows.slice(0, size).map(({ pinnedAt, closedAt, _count, ...row }) => ({
    ...row,
    pinned: pinnedAt !== null,
    closed: closedAt !== null,
    articles: _count.articles,
  }));
  return { stories, more: rows.length > size };
}

/** One thing done by hand to a line. */
export interface StoryRecord {
  id: number;
  by: string;
  kind: StoryActionKind;
  text: string | null;
  otherId: number | null;
  at: Date;
}

/** What editors did to a line, newest first: the last hundred things. */
export async function listRecord(storyId: number): Promise<StoryRecord[]> {
  const rows = await db().storyAction.findMany({
    where: { storyId },
    orderBy: { id: 'desc' },
    take: 100,
    select: { id: true, kind: true, text: true, otherId: true, createdAt: true, actor: { select: { name: true } } },
  });
  return rows.map(({ actor, createdAt, ...row }) => ({ ...row, by: actor.name, at: createdAt }));
}
