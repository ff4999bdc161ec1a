import { db, type Transaction } from '#lib/db.ts';
import { rankRelated, type Ranking } from '#features/related/rank-related.ts';
import { belonging } from './belonging.ts';
import { chooseLine, heldAgainst, joins, type Choice } from './choose-line.ts';
import { readTold, type ToldText } from './read-told.ts';
import { lockStories, refreshStory } from './refresh-story.ts';

// The likeliest articles that are looked at closely, and the lines that they stand in.
const closely = 16;
const mostLines = 4;

/**
 * Puts a published article into the story line that it belongs to, opens one with the article that it belongs with, or takes it out of a line
 * that it no longer belongs to or that it is withdrawn from. To be called when an article was published, changed or withdrawn, after
 * `updateRelated`; idempotent. `ranking` is `rankRelated`'s, where whoever calls has it. With `drawing`, articles that stood alone follow it
 * into its line. What editors decided stands: what they put in stays, what they took out does not come back, closed lines grow no more.
 */
export async function followStory(articleId: number, ranking?: Ranking | null, drawing = true): Promise<void> {
  const near = await findNear(articleId, ranking === undefined ? await rankRelated(articleId) : ranking);
  const beside = await membersBeside([articleId, ...near]);
  const { told, rarity } = await readTold([articleId, ...near, ...beside]);
  const article = told.get(articleId);
  const belongs = new Map<number, number>();
  for (const [id, other] of told) if (article && id !== articleId && other.published) belongs.set(id, belonging(article, other, rarity));
  await db().$transaction(
    async (tx) => {
      await lockStories(tx);
      await place(tx, articleId, article, belongs);
    },
    { timeout: 30_000, maxWait: 30_000 },
  );
  if (drawing) for (const id of await looseBeside(articleId, belongs)) await followStory(id, undefined, false);
}

/** Those saved before an article that belong with it and stand in no line, when it stands in one: the line may be theirs too. */
async function looseBeside(articleId: number, belongs: Map<number, number>): Promise<number[]> {
  const near = [...belongs].flatMap(([id, much]) => (id < articleId && much >= joins ? [id] : []));
  if (near.length === 0) return [];
  const members = await db().storyArticle.findMany({ where: { articleId: { in: [articleId, ...near] } }, select: { articleId: true } });
  const inLines = new Set(members.map((member) => member.articleId));
  return inLines.has(articleId) ? near.filter((id) => !inLines.has(id)) : [];
}

/** The articles that may tell of the same affair: the likest in words through the index, and those stored as related. */
async function findNear(articleId: number, ranking: Ranking | null): Promise<number[]> {
  if (!ranking) return [];
  const stored = await db().relatedArticle.findMany({
    where: { articleId },
    orderBy: { score: 'desc' },
    select: { relatedId: true },
    take: closely / 2,
  });
  const likest = ranking.ranked.toSorted((a, b) => b.likeness - a.likeness);
  return [...new Set([...stored.map((s) => s.relatedId), ...likest.map((l) => l.candidate.articleId)])].slice(0, closely);
}

/** The last articles of the lines that these stand in. */
async function membersBeside(articleIds: number[]): Promise<number[]> {
  const rows = await db().$queryRaw<{ articleId: number }[]>`
    SELECT m."articleId" FROM (
      SELECT "storyId" FROM "StoryArticle" WHERE "articleId" = ANY (${articleIds})
      GROUP BY "storyId" ORDER BY bool_or("articleId" = ${articleIds[0]}) DESC, count(*) DESC LIMIT ${mostLines}
    ) s CROSS JOIN LATERAL (
      SELECT "articleId" FROM "StoryArticle" WHERE "storyId" = s."storyId" AND "articleId" <> ${articleIds[0]} ORDER BY at DESC LIMIT ${heldAgainst}
    ) m`;
  return rows.map((row) => row.articleId);
}

async function place(tx: Transaction, articleId: number, article: ToldText | undefined, belongs: Map<number, number>): Promise<void> {
  const before = await tx.storyArticle.findUnique({ where: { articleId } });
  if (before?.byHand) {
    if (article) await tx.storyArticle.update({ where: { articleId }, data: { at: new Date(article.at) } });
    return refreshStory(tx, before.storyId);
  }
  const choice = article?.published ? await choose(tx, articleId, belongs, before?.storyId ?? null) : ({ to: 'none' } satisfies Choice);
  if (choice.to === 'none') {
    if (!before) return;
    await tx.storyArticle.delete({ where: { articleId } });
    return refreshStory(tx, before.storyId, [articleId]);
  }
  const at = new Date(article!.at);
  const { score } = choice;
  const storyId = choice.to === 'line' ? choice.storyId : await open(tx, choice.articleId, score);
  await tx.storyArticle.upsert({ where: { articleId }, create: { articleId, storyId, score, at }, update: { storyId, score, at } });
  await refreshStory(tx, storyId, choice.to === 'new' ? [articleId, choice.articleId] : [articleId]);
  if (before && before.storyId !== storyId) await refreshStory(tx, before.storyId);
}

async function choose(tx: Transaction, articleId: number, belongs: Map<number, number>, standsIn: number | null): Promise<Choice> {
  const [members, vetoes] = await Promise.all([
    tx.storyArticle.findMany({
      where: { articleId: { in: [...belongs.keys()] } },
      select: { articleId: true, storyId: true, story: { select: { closedAt: true } } },
      orderBy: [{ at: 'desc' }, { articleId: 'desc' }],
    }),
    tx.storyVeto.findMany({ where: { articleId }, select: { storyId: true } }),
  ]);
  const barred = new Set(vetoes.map((v) => v.storyId));
  const lines = new Map<number, number[]>();
  for (const member of members) {
    if (barred.has(member.storyId) || (member.story.closedAt && member.storyId !== standsIn)) continue;
    const line = lines.get(member.storyId) ?? [];
    if (line.length < heldAgainst) lines.set(member.storyId, [...line, belongs.get(member.articleId)!]);
  }
  // Nothing is left beside it in a line that editors touched: there it stays.
  if (standsIn !== null && !lines.has(standsIn)) return { to: 'line', storyId: standsIn, score: 1 };
  const inLines = new Set(members.map((m) => m.articleId));
  // With one that was saved later none is opened: where many are saved at once its own turn comes yet, and it may belong to a line.
  const loose = Array.from(belongs, ([id, much]) => ({ articleId: id, belongs: much })).filter(
    (l) => l.articleId < articleId && !inLines.has(l.articleId),
  );
  return chooseLine(
    Array.from(lines, ([storyId, all]) => ({ storyId, belongs: all })),
    loose,
    standsIn,
  );
}

async function open(tx: Transaction, articleId: number, score: number): Promise<number> {
  const { headline, publishedAt } = await tx.article.findUniqueOrThrow({
    where: { id: articleId },
    select: { headline: true, publishedAt: true },
  });
  const story = await tx.story.create({
    data: { title: headline, lastAt: publishedAt, articles: { create: { articleId, score, at: publishedAt } } },
    select: { id: true },
  });
  return story.id;
}
