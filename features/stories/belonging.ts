import type { Rarity } from '#features/related/signs.ts';
import { sameStory, type Views } from '#features/related/same-story.ts';
import { tellingShared, type TellingWord } from './telling-words.ts';

/** An article as story lines see it. */
export interface Told {
  articleId: number;
  /** Milliseconds since 1970; null where its origin did not say. */
  dated: number | null;
  views: Views;
  telling: TellingWord[];
}

// By experiment, docs/decisions/010-story-lines.md. Names and what is said again and again count beside the words; so much of them is usual.
const ofNames = 4;
const usualNames = 0.25;
// An affair that was quiet for a week needs more to go on, for a year much more. Weeks count by their logarithm.
const ofTime = 0.2;
const week = 7 * 86_400_000;

/** How much two articles belong to one affair, from 0 to 1 and symmetric: the words of both, the names however they are spelled, the time between. */
export function belonging(a: Told, b: Told, rarity: Rarity): number {
  const same = Math.min(0.999, Math.max(0.001, sameStory(a.views, b.views, rarity)));
  const quiet = a.dated === null || b.dated === null ? 0 : Math.log(1 + Math.abs(a.dated - b.dated) / week);
  const sum = Math.log(same / (1 - same)) + ofNames * (tellingShared(a.telling, b.telling) - usualNames) - ofTime * quiet;
  return 1 / (1 + Math.exp(-sum));
}
