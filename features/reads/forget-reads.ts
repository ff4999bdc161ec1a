import { db } from '#lib/db.ts';

/** For how many days counts are kept. */
const days = 30;

/** Drops counts that no list looks at any more. */
export const forgetReads = async (now = new Date()): Promise<void> =>
  void (await db().articleReads.deleteMany({ where: { hour: { lt: new Date(now.getTime() - days * 24 * 3600_000) } } }));
