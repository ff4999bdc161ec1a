import { OwnList } from '#components/layout/own-list.tsx';
import { ReaderPage } from '#features/articles/reader-page.tsx';
import { copy } from '#lib/copy/ar.ts';

export const metadata = { title: copy.keeping.title, robots: { index: false } };

export default function Saved() {
  const text = copy.keeping;
  return (
    <ReaderPage current="saved">
      <div className="mx-auto max-w-4xl">
        <h1 className="headline text-4xl">{text.title}</h1>
        <p className="mt-2 text-lg text-faint">{text.intro}</p>
        <p className="mt-4 border-s-4 border-rubric ps-3 in-[.js]:hidden">{text.needsScript}</p>
        <OwnList list="saved" title={text.savedTitle} empty={text.noneSaved} />
        <OwnList list="history" title={text.historyTitle} empty={text.noneRead} />
      </div>
    </ReaderPage>
  );
}
