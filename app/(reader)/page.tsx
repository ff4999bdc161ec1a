import { FrontPage } from '#features/articles/front-page.tsx';
import { readFront } from '#features/articles/read.ts';
import { ReaderPage } from '#features/articles/reader-page.tsx';

export default async function Front() {
  return (
    <ReaderPage large>
      <FrontPage front={await readFront()} />
    </ReaderPage>
  );
}
