import '../desk.css';
import type { ReactNode } from 'react';
import { copy } from '#lib/copy/ar.ts';
import { siteName } from '#lib/site.ts';

export const dynamic = 'force-dynamic';

export const generateMetadata = () => ({
  title: { default: `${copy.desk.title} | ${siteName()}`, template: `%s | ${copy.desk.title}` },
  robots: { index: false, follow: false },
  icons: { icon: '/icon.svg' },
});

export default function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="ar" dir="rtl">
      <body>{children}</body>
    </html>
  );
}
