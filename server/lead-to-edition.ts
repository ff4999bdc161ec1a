import type { IncomingHttpHeaders } from 'node:http';
import { editionCookie, fullOf, hasLightPage, isLight, keepParameter, lightOf, type Edition } from '#lib/edition.ts';
import type { Fill } from './page-store.ts';

const year = 365 * 24 * 3600;

/**
 * Where a reader of this address is led before any page is looked for, or null where he gets what he asked for: by a link that chooses an
 * edition, to the same address without the choice, which the browser keeps for a year; out of the full edition to the light one, where that
 * was chosen, or where the browser asks to save data (`Save-Data: on`, the Save Data API's header) and the full one was not chosen. An
 * address of the light edition is always itself. No answer here may be kept by a cache that others use.
 */
export function leadToEdition(
  url: string,
  { cookie = '', 'save-data': saveData, 'sec-purpose': purpose }: IncomingHttpHeaders,
): Fill | null {
  const choice = withoutChoice(url);
  if (choice !== null) {
    const edition: Edition = isLight(choice) ? 'lite' : 'full';
    const address = isLight(choice) ? lightOf(fullOf(choice)) : fullOf(choice);
    // What a browser fetches ahead of its reader is no choice, and must not be taken for the page.
    if (purpose) return led(503, {});
    const kept = `${editionCookie}=${edition}; Path=/; Max-Age=${year}; SameSite=Lax`;
    return led(303, { location: address, 'set-cookie': kept });
  }
  if (!hasLightPage(url)) return null;
  const chosen = new RegExp(`(?:^|;\\s*)${editionCookie}=(\\w+)`).exec(cookie)?.[1];
  const light = chosen === 'lite' || (chosen !== 'full' && /^on\b/i.test(String(saveData ?? '')));
  return light ? led(307, { location: lightOf(url) }) : null;
}

/** The address without its choice of an edition, or null where it makes none. */
function withoutChoice(url: string): string | null {
  const [path = '', query] = url.split(/\?(.*)/s, 2);
  const asked = new URLSearchParams(query);
  if (!asked.has(keepParameter)) return null;
  asked.delete(keepParameter);
  return asked.size ? `${path}?${asked}` : path;
}

const led = (status: number, headers: Record<string, string>): Fill => ({
  status,
  headers: { ...headers, 'cache-control': 'private, no-store', vary: 'Save-Data, Cookie' },
  body: Buffer.alloc(0),
  tags: new Set(),
});
