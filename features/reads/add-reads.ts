import { db } from '#lib/db.ts';

/** How often an article was read in the hour that begins at `hour`. */
export interface Reads {
  articleId: number;
  hour: Date;
  count: number;
}

/** Adds what was counted to what is stored, in one statement; reads of an article that is not there any more are dropped. */
export async function addReads(reads: Reads[]): Promise<void> {
  if (reads.length === 0) return;
  const ids = reads.map((r) => r.articleId);
  const hours = reads.map((r) => r.hour);
  const counts = reads.map((r) => r.count);
  // In one order, so that two nodes never wait for each other.
  await db().$executeRaw`
    INSERT INTO "ArticleReads" ("articleId", hour, count)
    SELECT r.id, r.hour, sum(r.count)
    FROM unnest(${ids}::int[], ${hours}::timestamptz[], ${counts}::int[]) AS r(id, hour, count)
    JOIN "Article" a ON a.id = r.id
    GROUP BY r.id, r.hour
    ORDER BY r.id, r.hour
    ON CONFLICT ("articleId", hour) DO UPDATE SET count = "ArticleReads".count + excluded.count`;
}
