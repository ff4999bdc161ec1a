import { db } from '#lib/db.ts';
import { digest } from '#lib/secret.ts';

/** A token bucket: so many at once, and one more every so many seconds. */
export interface Rate {
  burst: number;
  secondsPerToken: number;
}

/**
 * Takes one token from the bucket of `who` for `purpose`, in one statement, so that the limit holds over nodes and restarts.
 * `who` is kept as a keyed digest only.
 * @returns 0 when there was a token, else the seconds until there is one.
 */
export async function takeToken(purpose: string, who: string, rate: Rate, now = new Date()): Promise<number> {
  const key = digest(`rate:${purpose}`, who);
  const perSecond = 1 / rate.secondsPerToken;
  const rows = await db().$queryRaw<{ tokens: number }[]>`
    INSERT INTO "RateBucket" AS b (key, tokens, at) VALUES (${key}, ${rate.burst - 1}, ${now})
    ON CONFLICT (key) DO UPDATE SET
      tokens = GREATEST(-1, LEAST(${rate.burst}, GREATEST(b.tokens, 0) + ${perSecond} * GREATEST(0, EXTRACT(EPOCH FROM ${now} - b.at))::float8) - 1),
      at = GREATEST(b.at, ${now})
    RETURNING tokens`;
  const left = rows[0]!.tokens;
  // A token that flowed in by fractions may lack the last bit of one.
  if (left > -1e-6) return 0;
  // A refused try takes nothing: what was there is what had flowed in, and it goes on flowing.
  await db().$executeRaw`UPDATE "RateBucket" SET tokens = tokens + 1 WHERE key = ${key} AND tokens < 0`;
  return Math.max(1, Math.ceil(-left * rate.secondsPerToken - 1e-6));
}

/** Forgets the buckets that have long been full again. Returns how many. */
export const forgetOldBuckets = (now = new Date()): Promise<number> =>
  db().$executeRaw`DELETE FROM "RateBucket" WHERE at < ${now}::timestamptz - interval '1 day'`;

/**
 * The network that an address belongs to, which is what limits count: /24 of IPv4, /56 of IPv6 (what one household is given; source:
 * RIPE-690). An IPv4 address inside IPv6 counts as IPv4.
 */
export function addressPrefix(address: string): string {
  const v4 = /^(?:::ffff:)?(\d+)\.(\d+)\.(\d+)\.\d+$/i.exec(address);
  if (v4) return `${v4[1]}.${v4[2]}.${v4[3]}.0/24`;
  const [head = '', tail] = address.toLowerCase().split('%')[0]!.split('::');
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const groups = tail === undefined ? left : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  const bits = groups
    .slice(0, 4)
    .map((g) => g.padStart(4, '0'))
    .join('');
  return `${bits.slice(0, 14)}/56`;
}
