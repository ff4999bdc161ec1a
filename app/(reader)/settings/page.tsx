import { ReaderPage } from '#features/articles/reader-page.tsx';
import { ReadingOptions } from '#features/reading/reading-options.tsx';
import { copy } from '#lib/copy/ar.ts';

export const metadata = { title: copy.reading.options, alternates: { canonical: '/settings' } };

export default function Settings() {
  return (
    <ReaderPage>
      <div className="mx-auto max-w-3xl">
        <h1 className="headline mb-2 text-4xl">{copy.reading.options}</h1>
        <p className="mb-4 text-faint">{copy.reading.intro}</p>
        <ReadingOptions />
        <div className="prose mt-8 border-t border-rule pt-4">
          <h2>{copy.reading.sample}</h2>
          <p>{copy.reading.sampleText}</p>
        </div>
      </div>
    </ReaderPage>
  );
}
