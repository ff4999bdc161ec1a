import { db } from '#lib/db.ts';
import type { FrontActionKind } from '#lib/generated/prisma/enums.ts';

/** Something that was set on the front page. */
export interface FrontDeed {
  id: number;
  by: string;
  kind: FrontActionKind;
  /** The headlines, or the bar's text. */
  what: string[];
  until: Date | null;
  at: Date;
}

/** The last deeds on the front page, newest first. */
export async function listRecord(most = 12): Promise<FrontDeed[]> {
  const rows = await db().frontAction.findMany({ orderBy: { id: 'desc' }, take: most, include: { actor: { select: { name: true } } } });
  return rows.map(({ id, actor, kind, what, until, createdAt }) => ({
    id,
    by: actor.name,
    kind,
    what: what.split('\n').filter(Boolean),
    until,
    at: createdAt,
  }));
}
