import { requireEditor } from '#features/accounts/session.ts';
import { listArticles } from '#features/articles/list-articles.ts';
import { findBreaking } from '#features/front/find-breaking.ts';
import { FrontDesk } from '#features/front/front-desk.tsx';
import { listChoices } from '#features/front/list-choices.ts';
import { listRecord } from '#features/front/list-record.ts';
import { DeskPage } from '#features/moderation/desk-page.tsx';
import { copy } from '#lib/copy/ar.ts';
import { one, type Query } from '#lib/params.ts';

export const metadata = { title: copy.desk.front.title };

export default async function FrontOfPaper({ searchParams }: { searchParams: Query }) {
  const editor = await requireEditor();
  const [choices, breaking, newest, record] = await Promise.all([listChoices(), findBreaking(), listArticles({}, 1, 30), listRecord()]);
  return (
    <DeskPage staff={editor} place="front">
      <FrontDesk choices={choices} breaking={breaking} newest={newest.items} record={record} told={one((await searchParams)['told'])} />
    </DeskPage>
  );
}
