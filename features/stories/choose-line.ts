/** A line that an article may belong to, and how much it belongs to each of the line's last articles. */
export interface Line {
  storyId: number;
  belongs: number[];
}

/** An article in no line, and how much the new one belongs to it. */
export interface Loose {
  articleId: number;
  belongs: number;
}

export type Choice = { to: 'line'; storyId: number; score: number } | { to: 'new'; articleId: number; score: number } | { to: 'none' };

/** From here on an article belongs to a line. By experiment, docs/decisions/010-story-lines.md. */
export const joins = 0.55;
const opens = 0.55;
// An article that stands in a line leaves it only when it has clearly less to do with it.
const stays = 0.4;
// A line is as near as the nearest third of its last articles: one bridge is not enough for a long line, and a line may have several sides.
const nearest = 3;

/** How many of a line's last articles a new one is held against. */
export const heldAgainst = 12;

/** Where an article belongs: in a line, the one it stands in preferred; with a loose article in a new line; or nowhere. */
export function chooseLine(lines: Line[], loose: Loose[], standsIn: number | null): Choice {
  const scored = lines.map((line) => ({ ...line, score: lineScore(line) }));
  const own = scored.find((line) => line.storyId === standsIn);
  const best = scored.reduce<(typeof scored)[number] | null>((a, b) => (a && a.score >= b.score ? a : b), null);
  if (own && own.score >= stays) return { to: 'line', storyId: own.storyId, score: own.score };
  if (best && best.score >= joins) return { to: 'line', storyId: best.storyId, score: best.score };
  const pair = loose.reduce<Loose | null>((a, b) => (a && a.belongs >= b.belongs ? a : b), null);
  return pair && pair.belongs >= opens ? { to: 'new', articleId: pair.articleId, score: pair.belongs } : { to: 'none' };
}

function lineScore({ belongs }: Line): number {
  const best = belongs.toSorted((a, b) => b - a).slice(0, Math.ceil(belongs.length / nearest));
  return best.reduce((sum, b) => sum + b, 0) / (best.length || 1);
}
