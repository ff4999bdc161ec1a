import { copy } from '#lib/copy/ar.ts';
import { choosing, lightPageOf } from '#lib/edition.ts';
import { pageAddress } from '#lib/render-context.ts';
import { siteName } from '#lib/site.ts';

/** The sections again, the feed, and what the site runs on. */
export const SiteFooter = ({ sections }: { sections: { slug: string; name: string }[] }) => (
  <footer aria-label={copy.site.footer} className="no-print mx-auto mt-16 max-w-7xl px-4 pb-10 sm:px-6">
    <div className="jadwal mb-6" />
    <div className="flex flex-wrap items-baseline gap-x-8 gap-y-2">
      <p className="font-display text-2xl font-bold">{siteName()}</p>
      <p className="meta">{copy.site.tagline}</p>
      <p className="meta sm:ms-auto">{copy.site.made}</p>
    </div>
    <ul className="meta mt-3 flex flex-wrap gap-x-6">
      {sections.map((s) => (
        <li key={s.slug}>
          <a href={`/section/${s.slug}`} className="inline-block py-1 hover:text-rubric">
            {s.name}
          </a>
        </li>
      ))}
      <li>
        <a href="/settings" className="inline-block py-1 hover:text-rubric">
          {copy.reading.options}
        </a>
      </li>
      <li>
        <a href={choosing(lightPageOf(pageAddress()))} rel="nofollow" className="inline-block py-1 hover:text-rubric">
          {copy.lite.link}
        </a>
      </li>
      <li>
        <a href="/saved" className="inline-block py-1 hover:text-rubric">
          {copy.keeping.title}
        </a>
      </li>
      <li>
        <a href="/feed.xml" className="inline-block py-1 hover:text-rubric">
          {copy.site.feed}
        </a>
      </li>
    </ul>
  </footer>
);
