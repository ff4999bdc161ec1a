import type { Transaction } from '#lib/db.ts';

/** The PostgreSQL channel on which changes are told to every node. */
export const channel = 'warraq_tags';

/**
 * Tells every node that what carries these tags has changed, at the moment the transaction commits and only if it does.
 * At most 100 tags a call (a notification holds 8,000 bytes; source: PostgreSQL, NOTIFY).
 */
export const announce = (tx: Transaction, changed: string[]) => tx.$queryRaw`SELECT pg_notify(${channel}, ${changed.join('\n')})::text`;

/** Reads a notification back into its tags. */
export const announced = (payload: string): string[] => payload.split('\n');
