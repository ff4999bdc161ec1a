import { fold } from '#lib/arabic/fold.ts';
import { words } from '#lib/arabic/words.ts';
import { db } from '#lib/db.ts';
import { reasonsIn } from '#features/related/reasons.ts';
import type { StoryLine } from './story.ts';
import { readTold } from './read-told.ts';
import { tellingWords } from './telling-words.ts';

const most = 6;
const readWords = 400;
const longestTag = 3;
const newest = 20;

/**
 * Up to six tags that an article may want: the tags in use whose names stand in it, the most used first, then names and terms that it says
 * again and again, of one or more words, as it writes them. None that it has.
 */
export async function suggestTags(articleId: number): Promise<string[]> {
  const { told, rarity } = await readTold([articleId]);
  const article = told.get(articleId);
  if (!article) return [];
  const whole = [article.headline, article.text].join('\n');
  const [has, known] = await Promise.all([
    db().tag.findMany({ where: { articles: { some: { articleId } } }, select: { key: true } }),
    db().tag.findMany({
      where: { key: { in: phrases(words(whole).slice(0, readWords)) }, articles: { none: { articleId } } },
      orderBy: [{ articles: { _count: 'desc' } }, { id: 'asc' }],
      take: most / 2,
      select: { name: true },
    }),
  ]);
  const telling = tellingWords(article, rarity).map((t) => t.term);
  const taken = new Set(has.map((tag) => tag.key));
  const suggested = [...known.map((tag) => tag.name), ...reasonsIn(whole)(telling, most)];
  return suggested.filter((name) => !taken.has(fold(name)) && taken.add(fold(name))).slice(0, most);
}

/** The runs of one to three words. */
const phrases = (all: string[]): string[] => [
  ...new Set(all.flatMap((_, i) => Array.from({ length: longestTag }, (_, n) => all.slice(i, i + n + 1).join(' ')))),
];

/** Suggestions for the newest twenty articles of a line, by article. */
export async function suggestForStory({ entries }: StoryLine): Promise<Map<number, string[]>> {
  const reports = entries.flatMap((entry) => [entry, ...entry.others]).slice(-newest);
  const suggested = await Promise.all(reports.map(async ({ articleId }) => [articleId, await suggestTags(articleId)] as const));
  return new Map(suggested);
}
