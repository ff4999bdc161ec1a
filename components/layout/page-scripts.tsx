import { beforePaint } from '#lib/before-paint.ts';
import { pageAssets } from '#lib/page-assets.ts';

/** All the script of a reading page: the reader's choices before the first paint, and the islands when there is time. */
export const PageScripts = () => (
  <>
    <script dangerouslySetInnerHTML={{ __html: beforePaint }} />
    {pageAssets() && <script type="module" async src={pageAssets()?.islands} />}
  </>
);
