import { fresh } from './fresh.ts';
import { keys } from './keys.ts';
import { listen } from './listen.ts';
import { offline } from './offline.ts';
import { options } from './options.ts';
import { place } from './place.ts';
import { quote } from './quote.ts';
import { save } from './save.ts';
import { savedLists } from './saved-lists.ts';
import { share } from './share.ts';
import { suggest } from './suggest.ts';
import { writing } from './writing.ts';

/** Makes every element that is marked for it, under `root`, do more than links, forms and CSS can. */
type Island = (root: ParentNode) => void;

/** By the name in `data-island`. */
const islands: Record<string, Island> = {
  writing,
  options,
  place,
  suggest,
  share,
  quote,
  listen,
  keys,
  fresh,
  save,
  'saved-lists': savedLists,
  offline,
};

function start() {
  for (const [name, enhance] of Object.entries(islands)) {
    try {
      if (document.querySelector(`[data-island~="${name}"]`)) enhance(document);
    } catch (error) {
      // One that fails leaves the page as it is without it, and the others as they are with it.
      reportError(error);
    }
  }
}

// The module comes when it comes: out of a cache it may be there before the page is.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
