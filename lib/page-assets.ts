/** Files with a digest in their name, which a page can only name once they are built. */
export interface PageAssets {
  /** The address of the islands' module. */
  islands: string;
  /** The addresses of the fonts that the first screen is set in. */
  fonts: string[];
}

// Our server and Next's bundle hold two copies of this module; what it keeps must be one.
const shared = globalThis as { [key: symbol]: PageAssets | undefined };
const key = Symbol.for('warraq.page-assets');

/** Tells the pages where their files are; our server says it before the first page is made. */
export const setPageAssets = (assets: PageAssets) => {
  shared[key] = assets;
};

/** Where the pages' files are, or undefined where no server of ours has said it. */
export const pageAssets = (): PageAssets | undefined => shared[key];
