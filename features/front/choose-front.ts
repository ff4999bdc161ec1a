import { announce } from '#lib/announce.ts';
import { db } from '#lib/db.ts';
import { tags } from '#lib/tags.ts';
import type { Editor } from '#features/accounts/editor.ts';
import { published } from '#features/articles/article.ts';
import { articleNumber, mostFeatured, type FrontProblem } from './front-choice.ts';
import { recordFront } from './record-front.ts';

/** The front page as an editor wants it: articles by number or address, empty fields left to the page itself. */
export interface FrontChoice {
  lead: string;
  /** At most `mostFeatured`, in their order. */
  featured: string[];
  /** Until when; null: until it is given back. */
  until: Date | null;
}

/** A field of the choice: the lead, the nth featured story (from 1), or the time. */
export type ChoiceField = 'lead' | 'until' | `featured${number}`;

export type FrontChosen = { ok: true } | { ok: false; problems: Partial<Record<ChoiceField, FrontProblem>> };

/**
 * Puts the chosen articles in the places of the front page, with a record, and announces it. Refuses, and changes nothing, where a field
 * names no published article or one that stands in another field, where nothing is chosen, and where the time is past.
 */
export async function chooseFront(by: Editor, { lead, featured, until }: FrontChoice, now = new Date()): Promise<FrontChosen> {
  const fields: { field: ChoiceField; text: string }[] = [
    { field: 'lead', text: lead },
    ...featured.slice(0, mostFeatured).map((text, i) => ({ field: `featured${i + 1}` as const, text })),
  ];
  const filled = fields.filter(({ text }) => text.trim() !== '');
  if (filled.length === 0) return { ok: false, problems: { lead: 'nothing' } };
  const wanted = filled.map(({ field, text }) => ({ field, id: articleNumber(text) }));
  const found = await db().article.findMany({
    where: { ...published(now), id: { in: wanted.flatMap(({ id }) => id ?? []) } },
    select: { id: true, headline: true },
  });
  const headlines = new Map(found.map(({ id, headline }) => [id, headline]));

  const problems: Partial<Record<ChoiceField, FrontProblem>> = {};
  const seen = new Set<number>();
  for (const { field, id } of wanted) {
    if (id === null || !headlines.has(id)) problems[field] = 'no-article';
    else if (seen.has(id)) problems[field] = 'twice';
    else seen.add(id);
  }
  if (until && until <= now) problems.until = 'past';
  if (Object.keys(problems).length > 0) return { ok: false, problems };

  const chosen = wanted.map(({ field, id }, i) => ({ id: id!, position: field === 'lead' ? 0 : lead.trim() === '' ? i + 1 : i }));
  await db().$transaction(async (tx) => {
    // Of two editors who save at once, the second replaces what the first saved; both are on record.
    await tx.$executeRaw`LOCK TABLE "FrontPlace" IN SHARE ROW EXCLUSIVE MODE`;
    await tx.frontPlace.deleteMany();
    await tx.frontPlace.createMany({ data: chosen.map(({ id, position }) => ({ articleId: id, position, until })) });
    await recordFront(tx, by, { kind: 'CHOOSE', what: chosen.map(({ id }) => headlines.get(id)!).join('\n'), until });
    await announce(tx, [tags.front()]);
  });
  return { ok: true };
}
