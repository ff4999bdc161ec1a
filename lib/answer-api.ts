import { isDatabaseDown } from '#lib/db.ts';
import { log } from '#lib/log.ts';
import { problemResponse } from '#lib/problem.ts';

/** Runs an API's handler; what it throws becomes a problem that tells nothing of the inside: 503 when the database is away, else 500. */
export async function answerApi(handler: () => Promise<Response>): Promise<Response> {
  try {
    return await handler();
  } catch (error) {
    if (isDatabaseDown(error)) return problemResponse(503, {}, { 'retry-after': '5' });
    log().error(error, 'an API request failed');
    return problemResponse(500);
  }
}
