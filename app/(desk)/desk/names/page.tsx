import { notFound } from 'next/navigation';
import { asModerator } from '#features/accounts/moderator.ts';
import { requireEditor } from '#features/accounts/session.ts';
import { DeskPage } from '#features/moderation/desk-page.tsx';
import { countQueues } from '#features/moderation/list-queue.ts';
import { listNames } from '#features/names/list-names.ts';
import { NamesPage } from '#features/names/names-page.tsx';
import { copy } from '#lib/copy/ar.ts';
import { one, pageOf, type Query } from '#lib/params.ts';

export const metadata = { title: copy.desk.names.title };

export default async function Names({ searchParams }: { searchParams: Query }) {
  const editor = await requireEditor();
  const query = await searchParams;
  const search = (one(query['q']) ?? '').slice(0, 200);
  const page = pageOf(one(query['page'])) ?? notFound();
  const [counts, names] = await Promise.all([asModerator(editor) ? countQueues() : null, listNames(search, page)]);
  return (
    <DeskPage staff={editor} counts={counts} here="names">
      <NamesPage search={search} page={page} {...names} told={one(query['told'])} />
    </DeskPage>
  );
}
