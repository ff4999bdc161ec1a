import { db } from '#lib/db.ts';
import { problemResponse } from '#lib/problem.ts';

export const dynamic = 'force-dynamic';

/** Able to serve: the database answers. */
export async function GET() {
  try {
    await db().$queryRaw`SELECT 1`;
    return Response.json({ status: 'ready' });
  } catch {
    return problemResponse(503, {}, { 'retry-after': '5' });
  }
}
