import { createHmac, timingSafeEqual } from 'node:crypto';

/** A key for one purpose, derived from `WARRAQ_SECRET`. Throws when the secret is not set: the start sets it. */
export function keyFor(purpose: string): Buffer {
  const secret = process.env['WARRAQ_SECRET'];
  if (!secret) throw new Error('WARRAQ_SECRET is not set');
  return createHmac('sha256', secret).update(purpose).digest();
}

/** A keyed digest (HMAC-SHA-256, base64url) of some parts; their borders count. */
export const digest = (purpose: string, ...parts: string[]): string =>
  createHmac('sha256', keyFor(purpose)).update(JSON.stringify(parts)).digest('base64url');

/** A value with its signature, safe in a cookie. */
export const sign = (purpose: string, value: string): string => `${value}~${digest(purpose, value)}`;

/** The value of a signed text, or null when the signature is not ours. */
export function unsign(purpose: string, signed: string): string | null {
  const at = signed.lastIndexOf('~');
  if (at < 0) return null;
  const value = signed.slice(0, at);
  const given = Buffer.from(signed.slice(at + 1));
  const right = Buffer.from(digest(purpose, value));
  return given.length === right.length && timingSafeEqual(given, right) ? value : null;
}
