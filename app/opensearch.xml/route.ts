import { opensearch } from '#features/feeds/opensearch.ts';
import { copy } from '#lib/copy/ar.ts';
import { siteName, siteOrigin } from '#lib/site.ts';

export const dynamic = 'force-dynamic';

export const GET = () =>
  new Response(opensearch({ name: siteName(), description: copy.site.searchLabel, origin: siteOrigin() }), {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
