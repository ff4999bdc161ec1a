import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { stylesheet } from '#features/lite/stylesheet.ts';
import { copy } from '#lib/copy/ar.ts';
import { siteName, siteOrigin } from '#lib/site.ts';

export const dynamic = 'force-dynamic';

/** The site's mark in the page itself: the page is all that is asked for. */
const icon =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="-13 -13 26 26"%3E%3Cpath fill="%23a32f17" d="M0-13 4-4 13 0 4 4 0 13-4 4-13 0-4-4Z"/%3E%3C/svg%3E';

export const generateMetadata = (): Metadata => ({
  metadataBase: new URL(siteOrigin()),
  title: { default: `${siteName()}: ${copy.site.tagline}`, template: `%s | ${siteName()}` },
  icons: { icon },
});

/** The light edition: one file with its style in it, no script, no web font, no picture. */
export default function LiteLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="ar" dir="rtl">
      <head>
        <style dangerouslySetInnerHTML={{ __html: stylesheet }} />
      </head>
      <body>{children}</body>
    </html>
  );
}
