/** The full edition, or the light one: complete HTML without script, web font or picture, for old devices and bad lines. */
export type Edition = 'full' | 'lite';

/** Remembers which edition a browser's reader chose; its value is the edition and nothing else. */
export const editionCookie = 'edition';

/** The query parameter of a link that does not only lead to an edition but chooses it. */
export const keepParameter = 'keep';

const root = '/lite';

/** Whether a path lies in the light edition. */
export const isLight = (path: string): boolean => path === root || path.startsWith(`${root}/`);

/** The address of the same page in the light edition; `address` is one of the full edition, with or without a query. */
export const lightOf = (address: string): string => root + address.replace(/^\/(?=$|[?#])/, '');

/** The address of the same page in the full edition; never one that a browser would take for another site's. */
export const fullOf = (address: string): string => address.slice(isLight(pathOf(address)) ? root.length : 0).replace(/^[/\\]*/, '/');

/** The same address, as a link that also keeps the choice of its edition. */
export const choosing = (address: string): string => `${address}${address.includes('?') ? '&' : '?'}${keepParameter}=1`;

/** The reader addresses that have a light page of their own: a reader of the light edition is led there from the full one. */
const lightPages = /^\/(?:|latest|search|(?:section|tag|author|a)\/[^/]+|article\/[^/]+(?:\/[^/]+)?)$/;

/** Whether an address of the full edition, with or without a query, has a light page. */
export const hasLightPage = (address: string): boolean => lightPages.test(pathOf(address));

/** The light page of a page of the full edition; the light front page where there is none. */
export const lightPageOf = (address: string): string => lightOf(hasLightPage(address) ? address : '/');

const pathOf = (address: string) => address.split(/[?#]/, 1)[0]!;
