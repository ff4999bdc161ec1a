import { copy } from '#lib/copy/ar.ts';
import { siteName } from '#lib/site.ts';

export const dynamic = 'force-dynamic';

const icon = (file: string, size: number, purpose = 'any') => ({
  src: `/icons/${file}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

/** What makes the site installable (Web Application Manifest, W3C). Colours are those of the light paper. */
export const GET = () =>
  Response.json(
    {
      id: '/',
      start_url: '/',
      scope: '/',
      name: siteName(),
      short_name: siteName(),
      description: copy.site.tagline,
      lang: 'ar',
      dir: 'rtl',
      display: 'standalone',
      theme_color: '#f8f3e7',
      background_color: '#f8f3e7',
      icons: [icon('icon-192', 192), icon('icon-512', 512), icon('maskable-512', 512, 'maskable')],
      shortcuts: [
        { name: copy.site.latest, url: '/latest' },
        { name: copy.keeping.title, url: '/saved' },
      ],
    },
    { headers: { 'content-type': 'application/manifest+json; charset=utf-8' } },
  );
