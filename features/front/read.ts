import { cache } from 'react';
import { dependOn, expireAt } from '#lib/render-context.ts';
import { tags } from '#lib/tags.ts';
import { listMostDiscussed } from '#features/comments/list-most-discussed.ts';
import { listMostRead } from '#features/reads/list-most-read.ts';
import { findBreaking } from './find-breaking.ts';
import { listChoices } from './list-choices.ts';

/** The bar above a page, once per request; the page is made anew when it changes, and when its time is over. */
export const readBreaking = cache(async () => {
  dependOn(tags.breaking());
  const bar = await findBreaking();
  if (bar) expireAt(bar.until);
  if (bar?.article) dependOn(tags.article(bar.article.id));
  return bar;
});

/** What editors chose for the front page; it is made anew when they choose again, and when the choice's time is over. */
export async function readChoices() {
  dependOn(tags.front());
  const { lead, featured, until } = await listChoices();
  if (until) expireAt(until);
  return { lead: lead?.id ?? null, featured: featured.map(({ id }) => id) };
}

/** What is read and discussed most, as the front page shows it: as old as the page, a minute at the most. */
export async function readMost() {
  const [read, discussed] = await Promise.all([listMostRead(), listMostDiscussed()]);
  return { read, discussed };
}
