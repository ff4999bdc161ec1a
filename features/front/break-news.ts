import { announce } from '#lib/announce.ts';
import { db } from '#lib/db.ts';
import { tags } from '#lib/tags.ts';
import type { Editor } from '#features/accounts/editor.ts';
import { published } from '#features/articles/article.ts';
import { articleNumber, longestBreaking, longestBreakingHours, type FrontProblem } from './front-choice.ts';
import { recordFront } from './record-front.ts';

/** A breaking bar as the desk asks for it. */
export interface NewBreaking {
  text: string;
  /** The number or address of an article of ours that it leads to, or nothing. */
  article: string;
  until: Date | null;
}

export type BreakingField = 'text' | 'article' | 'until';

export type Broken = { ok: true } | { ok: false; problems: Partial<Record<BreakingField, FrontProblem>> };

/**
 * Sets the bar above every page for readers, in the place of the one that stands, with a record, and announces it. Refuses an empty or
 * long text, an article that is not published, and a time that is missing, past, or more than `longestBreakingHours` away.
 */
export async function breakNews(by: Editor, { text, article, until }: NewBreaking, now = new Date()): Promise<Broken> {
  const words = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const problems: Partial<Record<BreakingField, FrontProblem>> = {};
  if (words === '') problems.text = 'missing';
  else if (words.length > longestBreaking) problems.text = 'too-long';
  const named = article.trim() === '' ? null : articleNumber(article);
  const found = named && (await db().article.findFirst({ where: { id: named, ...published(now) }, select: { id: true } }));
  if (article.trim() !== '' && !found) problems.article = 'no-article';
  if (!until) problems.until = 'not-a-time';
  else if (until <= now) problems.until = 'past';
  else if (until.getTime() > now.getTime() + longestBreakingHours * 3600_000) problems.until = 'too-far';
  if (!until || Object.keys(problems).length > 0) return { ok: false, problems };

  const bar = { text: words, articleId: found ? found.id : null, until };
  await db().$transaction(async (tx) => {
    await tx.breakingBar.upsert({ where: { id: 1 }, create: bar, update: bar });
    await recordFront(tx, by, { kind: 'BREAK', what: words, until });
    await announce(tx, [tags.breaking()]);
  });
  return { ok: true };
}
