import { announce } from '#lib/announce.ts';
import { db } from '#lib/db.ts';
import type { Prisma } from '#lib/generated/prisma/client.ts';
import { tags } from '#lib/tags.ts';
import { bodyText, parseBody } from '#features/articles/blocks.ts';
import { readNames } from '#features/names/read-names.ts';
import { termNames } from '#features/search/term-names.ts';
import { choose } from './choose.ts';
import { rankRelated, type Ranking } from './rank-related.ts';
import { reasonsIn } from './reasons.ts';
import { seenFromThere } from './relate.ts';

/** Why an article stands among another's related stories. */
export interface Reasons {
  /** Names and terms that both have, as written. */
  shared: string[];
  /** Near-identical reports that it stands for. */
  copies: number[];
}

// Stored for each article: more than are shown, as some may be withdrawn.
const kept = 12;
// An article beside more than so many others is left there until they are found anew themselves.
const mostNeighbours = 50;
// What has less to do with an article is not worth a place. Chosen by eye over the demo newsroom.
const worthAPlace = ({ score, likeness }: { score: number; likeness: number }): boolean =>
  likeness >= 2 && (score >= 0.02 || likeness >= 2.4);

/**
 * Finds what belongs with an article and stores it with its reasons, and offers the article to each of those: where it belongs more than the
 * last of a full list, it takes that one's place. Idempotent. An article that is gone, or never was, is no error. `ranking`
 * is `rankRelated`'s, where whoever calls has it.
 */
export async function updateRelated(articleId: number, ranking?: Ranking | null): Promise<void> {
  const found = await findRelated(articleId, ranking === undefined ? await rankRelated(articleId) : ranking);
  if (!found) return;
  const { profile, chosen, rows, published } = found;
  const offers = published
    ? chosen
        .map((one, i) => ({ one, score: seenFromThere(profile, one), shared: rows[i]!.reasons.shared }))
        .filter(({ one, score }) => worthAPlace({ score, likeness: one.likeness }))
        .map(({ one, score, shared }) => ({
          articleId: one.candidate.articleId,
          relatedId: articleId,
          score,
          reasons: { shared, copies: [] } satisfies Reasons,
        }))
    : [];
  await store(articleId, rows, offers);
}

/** Finds anew what belongs with those beside which an article stood, when it has changed or was withdrawn. */
export async function updateNeighbours(articleId: number): Promise<void> {
  const lists = await db().relatedArticle.findMany({
    where: { relatedId: articleId },
    orderBy: { score: 'desc' },
    take: mostNeighbours,
    select: { articleId: true },
  });
  for (const list of lists) {
    const found = await findRelated(list.articleId, await rankRelated(list.articleId));
    if (found) await store(list.articleId, found.rows, []);
  }
}

async function findRelated(articleId: number, ranking: Ranking | null) {
  const article = await db().article.findUnique({
    where: { id: articleId },
    select: { headline: true, standfirst: true, body: true, status: true },
  });
  if (!ranking || !article) return null;
  const { profile, ranked } = ranking;
  const { canonical } = termNames(await readNames());
  const text = [article.headline, article.standfirst ?? '', bodyText(parseBody(article.body))].join('\n');
  const chosen = choose(ranked.filter(worthAPlace), kept);
  const reasonsFor = reasonsIn(text, canonical);
  const rows = chosen.map(({ candidate, score, shared, copies }) => ({
    articleId,
    relatedId: candidate.articleId,
    score,
    reasons: { shared: reasonsFor(shared), copies: copies.map((c) => c.articleId) } satisfies Reasons,
  }));
  return { profile, chosen, rows, published: article.status === 'PUBLISHED' };
}

type Row = Prisma.RelatedArticleCreateManyInput;

async function store(articleId: number, rows: Row[], offers: Row[]) {
  await db().$transaction(async (tx) => {
    // One at a time, so that no two wait for each other's rows.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('updateRelated'))`;
    await tx.relatedArticle.deleteMany({ where: { articleId } });
    // What a neighbour found by itself stays.
    await tx.relatedArticle.createMany({ data: [...rows, ...offers], skipDuplicates: true });
    // Full lists lose their last.
    const offered = offers.map((o) => o.articleId);
    await tx.$executeRaw`
      DELETE FROM "RelatedArticle" r USING (
        SELECT "articleId", "relatedId", row_number() OVER (PARTITION BY "articleId" ORDER BY score DESC, "relatedId" DESC) AS place
        FROM "RelatedArticle" WHERE "articleId" = ANY (${offered})
      ) AS placed
      WHERE r."articleId" = placed."articleId" AND r."relatedId" = placed."relatedId" AND placed.place > ${kept}`;
    await announce(tx, [articleId, ...offered].map(tags.article));
  });
}
