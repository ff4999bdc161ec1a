/** The header in which our server tells Next who asks; the same header from outside is dropped. */
export const clientHeader = 'x-warraq-client';

/** The address of the reader as our server saw it. */
export const clientAddress = (headers: { get: (name: string) => string | null }): string => headers.get(clientHeader) ?? '127.0.0.1';

/**
 * The reader's address behind `proxies` trusted proxies: each adds what it saw at the end of `X-Forwarded-For`, so the
 * `proxies`th entry from the end is the last that one of ours wrote.
 */
export function addressBehind(peer: string, forwardedFor: string | undefined, proxies: number): string {
  if (proxies === 0) return peer;
  const chain = (forwardedFor ?? '')
    .split(',')
    .map((a) => a.trim())
    .filter(Boolean);
  return chain.at(-Math.min(proxies, chain.length)) ?? peer;
}
