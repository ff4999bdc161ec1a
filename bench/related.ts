import { db, pool } from '#lib/db.ts';
import { saveStory, type ImportedStory } from '#features/ingest/save-story.ts';
import { updateRelated } from '#features/related/update-related.ts';
import { time, type Figure } from './measure.ts';

const warm = 10;
const bound: [number, number] = [50, 50];

/** How long finding related stories takes for each of some new articles, and how many a second are saved with all that belongs to it. */
export async function benchRelated(articles: number, stories: ImportedStory[]): Promise<Figure[]> {
  const saved: number[] = [];
  const saving = await time(stories, warm, async (story) => saved.push((await saveStory(story)).articleId));
  const updating = await time(saved, warm, updateRelated);
  await db().article.deleteMany({ where: { id: { in: saved } } });
  await pool().query('ANALYZE "ArticleSearch"');
  return [
    { what: 'related, one new article', articles, unit: 'ms', bound, ...updating },
    { what: 'saved, indexed and related', articles, unit: 'ms', ...saving },
    { what: 'indexing with related stories', articles, unit: 'articles/s', value: 1000 / updating.mean, bound: 100 },
  ];
}
