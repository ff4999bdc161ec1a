import { copy } from '#lib/copy/ar.ts';

/** The line that tells that one is offline, at the foot of the screen, and the words of the scripts that keep things for later. */
export const Keeping = () => (
  <p
    hidden
    role="status"
    data-island="save offline"
    data-worker={process.env.NODE_ENV === 'production' ? '/sw.js' : undefined}
    data-unsaved={copy.keeping.save}
    data-saved={copy.keeping.saved}
    data-waiting={copy.keeping.waiting}
    data-sent={copy.keeping.sent}
    data-refused={copy.keeping.refused}
    data-forget={copy.keeping.forget}
    className="no-print sticky bottom-0 mt-8 border-t-2 border-rubric bg-leaf px-4 py-2 text-center font-display"
  >
    {copy.keeping.offline}{' '}
    <a href="/offline" className="label underline underline-offset-4">
      {copy.keeping.whatCanBeRead}
    </a>
  </p>
);
