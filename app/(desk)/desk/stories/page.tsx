import { notFound } from 'next/navigation';
import { requireStaff } from '#features/accounts/session.ts';
import { DeskPage } from '#features/moderation/desk-page.tsx';
import { listStories } from '#features/stories/list-stories.ts';
import { StoriesDesk } from '#features/stories/stories-desk.tsx';
import { copy } from '#lib/copy/ar.ts';
import { one, pageOf, type Query } from '#lib/params.ts';

export const metadata = { title: copy.desk.stories.title };

export default async function Stories({ searchParams }: { searchParams: Query }) {
  const staff = await requireStaff();
  const query = await searchParams;
  const page = pageOf(one(query['page'])) ?? notFound();
  const title = (one(query['q']) ?? '').trim().slice(0, 100);
  const list = await listStories(title, page);
  return (
    <DeskPage staff={staff} place="stories">
      <StoriesDesk {...list} page={page} query={title} told={one(query['told'])} />
    </DeskPage>
  );
}
