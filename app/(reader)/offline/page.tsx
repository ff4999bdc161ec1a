import { OwnList } from '#components/layout/own-list.tsx';
import { ReaderPage } from '#features/articles/reader-page.tsx';
import { copy } from '#lib/copy/ar.ts';

export const metadata = { title: copy.keeping.offlineTitle, robots: { index: false } };

export default function Offline() {
  const text = copy.keeping;
  return (
    <ReaderPage>
      <div className="mx-auto max-w-4xl">
        <h1 className="headline text-4xl">{text.offlineTitle}</h1>
        <p className="mt-2 text-lg text-faint">{text.offlineHelp}</p>
        <p className="mt-3">
          <a href="/" className="label inline-block py-1 text-lg">
            {text.lastFront}
          </a>
        </p>
        <OwnList list="kept" title={text.keptTitle} empty={text.noneKept} />
      </div>
    </ReaderPage>
  );
}
