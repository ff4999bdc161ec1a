import { notFound } from 'next/navigation';
import { requireEditor } from '#features/accounts/session.ts';
import { DeskPage } from '#features/moderation/desk-page.tsx';
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
  const names = await listNames(search, page);
  return (
    <DeskPage staff={editor} place="names">
      <NamesPage search={search} page={page} {...names} told={one(query['told'])} />
    </DeskPage>
  );
}
