import '../reading.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { PageFiles } from '#components/layout/page-files.tsx';
import { dateSettings } from '#lib/arabic/dates.ts';
import { Keeping } from '#components/layout/keeping.tsx';
import { BreakingBar } from '#features/front/breaking-bar.tsx';
import { copy } from '#lib/copy/ar.ts';
import { siteName, siteOrigin } from '#lib/site.ts';

export const dynamic = 'force-dynamic';

export const generateMetadata = (): Metadata => ({
  metadataBase: new URL(siteOrigin()),
  title: { default: `${siteName()}: ${copy.site.tagline}`, template: `%s | ${siteName()}` },
  description: copy.site.tagline,
  alternates: { types: { 'application/rss+xml': [{ url: '/feed.xml', title: siteName() }] } },
  icons: { icon: '/icon.svg', apple: '/icons/icon-192.png' },
  manifest: '/manifest.webmanifest',
});

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f8f3e7' },
    { media: '(prefers-color-scheme: dark)', color: '#16120e' },
  ],
};

export default function ReaderLayout({ children }: { children: ReactNode }) {
  const { locale, digits, timeZone } = dateSettings();
  return (
    <html lang="ar" dir="rtl" suppressHydrationWarning>
      <head>
        <PageFiles />
        <link rel="search" type="application/opensearchdescription+xml" href="/opensearch.xml" title={siteName()} />
      </head>
      <body data-island="writing" data-locale={locale} data-site-digits={digits} data-zone={timeZone}>
        <BreakingBar />
        {children}
        <Keeping />
      </body>
    </html>
  );
}
