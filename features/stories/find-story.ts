import { db } from '#lib/db.ts';
import { articlePath, published } from '#features/articles/article.ts';
import { readTold } from './read-told.ts';
import { countSources, type StoryLine, type StoryReport } from './story.ts';
import { tellStory } from './tell-story.ts';

// Of a longer line the newest are shown.
const longest = 200;

export type FoundStory = { movedTo: number } | StoryLine;

/** The line with its published articles in order of time (the newest 200), where it went when it was merged, or null: unknown or empty. */
export async function findStory(id: number): Promise<FoundStory | null> {
  const story = await db().story.findUnique({ where: { id } });
  if (!story) return null;
  if (story.mergedIntoId) return { movedTo: story.mergedIntoId };
  const rows = await db().article.findMany({
    where: { story: { storyId: id }, ...published() },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: longest,
    select: { id: true, slug: true, headline: true, excerpt: true, publishedAt: true, source: { select: { name: true } } },
  });
  const reports = rows.reverse().map(toReport);
  const [first, last] = [reports[0], reports.at(-1)];
  if (!first || !last) return null;
  const { told, rarity } = await readTold(reports.map((r) => r.articleId));
  return {
    id,
    title: story.title,
    pinned: story.pinnedAt !== null,
    closed: story.closedAt !== null,
    firstAt: first.publishedAt,
    lastAt: last.publishedAt,
    articles: reports.length,
    sources: countSources(reports),
    entries: tellStory(
      reports.flatMap((report) => {
        const one = told.get(report.articleId);
        return one ? [{ report, told: one }] : [];
      }),
      rarity,
    ),
  };
}

interface Row {
  id: number;
  slug: string;
  headline: string;
  excerpt: string;
  publishedAt: Date;
  source: { name: string } | null;
}

const toReport = ({ id, slug, source, ...row }: Row): StoryReport => ({
  ...row,
  articleId: id,
  path: articlePath(id, slug),
  source: source?.name ?? null,
});
