import type { Transaction } from '#lib/db.ts';

/** The PostgreSQL channel on which changes are told to every node. */
export const channel = 'warraq_tags';

/**
 * Tells every node that what carries these tags has changed, at the moment the transaction commits and only if it does.
 */
export async function announce(tx: Transaction, changed: string[]): Promise<void> {
  for (let i = 0; i < changed.length; i += atOnce)
    await tx.$queryRaw`SELECT pg_notify(${channel}, ${changed.slice(i, i + atOnce).join('\n')})::text`;
}

// A notification holds 8,000 bytes (source: PostgreSQL, NOTIFY); a tag has fewer than 80.
const atOnce = 100;

/** Reads a notification back into its tags. */
export const announced = (payload: string): string[] => payload.split('\n');
