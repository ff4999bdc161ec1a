import { beforePaint } from '#lib/before-paint.ts';
import { pageAssets } from '#lib/page-assets.ts';

/** All the script of a reading page, the reader's choices before the first paint and the islands when there is time; and its fonts. */
export const PageFiles = () => (
  <>
    <script dangerouslySetInnerHTML={{ __html: beforePaint }} />
    {pageAssets()?.fonts.map((address) => (
      <link key={address} rel="preload" as="font" type="font/woff2" href={address} crossOrigin="" />
    ))}
    {pageAssets() && <script type="module" async src={pageAssets()?.islands} />}
  </>
);
