import { readFront } from '#features/articles/read.ts';
import { LiteFront } from '#features/lite/lite-front.tsx';
import { LitePage } from '#features/lite/lite-page.tsx';

export const metadata = { alternates: { canonical: '/' } };

export default async function Front() {
  return (
    <LitePage front>
      <LiteFront front={await readFront()} />
    </LitePage>
  );
}
