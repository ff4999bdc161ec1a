import { suggest } from './suggest.ts';

/** Makes every element that is marked for it, under `root`, do more than links, forms and CSS can. */
type Island = (root: ParentNode) => void;

/** By the name in `data-island`. */
const islands: Record<string, Island> = { suggest };

for (const [name, enhance] of Object.entries(islands)) {
  if (document.querySelector(`[data-island~="${name}"]`)) enhance(document);
}
