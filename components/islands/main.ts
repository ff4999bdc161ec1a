import { keys } from './keys.ts';
import { listen } from './listen.ts';
import { options } from './options.ts';
import { place } from './place.ts';
import { quote } from './quote.ts';
import { share } from './share.ts';
import { suggest } from './suggest.ts';
import { writing } from './writing.ts';

/** Makes every element that is marked for it, under `root`, do more than links, forms and CSS can. */
type Island = (root: ParentNode) => void;

/** By the name in `data-island`. */
const islands: Record<string, Island> = { suggest, writing, options, place, share, quote, listen, keys };

for (const [name, enhance] of Object.entries(islands)) {
  try {
    if (document.querySelector(`[data-island~="${name}"]`)) enhance(document);
  } catch (error) {
    // One that fails leaves the page as it is without it, and the others as they are with it.
    reportError(error);
  }
}
