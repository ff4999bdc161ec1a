import { FrontPage } from '#features/articles/front-page.tsx';
import { readFront } from '#features/articles/read.ts';
import { ReaderPage } from '#features/articles/reader-page.tsx';
import { MostLists } from '#features/front/most-lists.tsx';
import { readChoices } from '#features/front/read.ts';

export default async function Front() {
  return (
    <ReaderPage large>
      <FrontPage front={await readFront(await readChoices())}>
        <MostLists />
      </FrontPage>
    </ReaderPage>
  );
}
