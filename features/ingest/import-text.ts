import { createHash } from 'node:crypto';
import { fold } from '#lib/arabic/fold.ts';
import { instantAt } from '#lib/arabic/dates.ts';
import { db } from '#lib/db.ts';
import type { Named } from '#features/articles/article.ts';
import { slugOf } from '#features/articles/slug.ts';
import { readText } from './read-text.ts';
import { foreseeSaving, saveStory, type ImportedStory } from './save-story.ts';

interface Options {
  /** The slug of the section to put it in, instead of the one that the page names. */
  section?: string | undefined;
  status: 'PUBLISHED' | 'DRAFT';
  /** Read and report, save nothing. */
  dryRun: boolean;
}

export type Imported =
  | { outcome: 'created' | 'updated' | 'unchanged'; headline: string; blocks: number; teasers: number }
  | { outcome: 'refused'; reason: string };

/** Labels that name no section but the newest of all of them. */
const latestLabels = new Set(['اخر الاخبار', 'احدث الاخبار', 'اخبار', 'الاخبار', 'الرييسيه'].map(fold));
const general: Named = { slug: 'news', name: 'أخبار' };

/** Imports a page saved as plain text. The same page again, known by its headline and date, changes nothing or updates the article. */
export async function importText(text: string, { section, status, dryRun }: Options): Promise<Imported> {
  const page = readText(text, instantAt);
  if (!page) return { outcome: 'refused', reason: 'no headline with a text under it' };
  const place = await sectionFor(section, page.section);
  if (!place) return { outcome: 'refused', reason: `there is no section «${section}»` };
  const story: ImportedStory = {
    originKey: `text:${createHash('sha256')
      .update([fold(page.headline), page.publishedAt?.toISOString()].join('|'))
      .digest('hex')
      .slice(0, 32)}`,
    status,
    headline: page.headline,
    dateline: page.dateline,
    body: page.body,
    credit: page.credit,
    publishedAt: page.publishedAt,
    section: place,
    tags: page.tags,
    authors: [],
    teasers: page.teasers,
  };
  const seen = { headline: page.headline, blocks: page.body.length, teasers: page.teasers.length };
  return { outcome: dryRun ? await foreseeSaving(story) : (await saveStory(story)).outcome, ...seen };
}

async function sectionFor(wanted: string | undefined, label: string | undefined): Promise<Named | null> {
  if (wanted) return db().section.findUnique({ where: { slug: wanted }, select: { slug: true, name: true } });
  if (!label || latestLabels.has(fold(label))) return general;
  return { slug: slugOf(label), name: label };
}
