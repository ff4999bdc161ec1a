import { notFound, redirect } from 'next/navigation';
import { asEditor } from '#features/accounts/editor.ts';
import { requireStaff } from '#features/accounts/session.ts';
import { DeskPage } from '#features/moderation/desk-page.tsx';
import { deskPath } from '#features/stories/desk-address.ts';
import { findStory } from '#features/stories/find-story.ts';
import { listRecord, listStories } from '#features/stories/list-stories.ts';
import { StoryDesk } from '#features/stories/story-desk.tsx';
import { suggestForStory } from '#features/stories/suggest-tags.ts';
import { copy } from '#lib/copy/ar.ts';
import { one, positive, type Query } from '#lib/params.ts';

export const metadata = { title: copy.desk.stories.title };

export default async function Story({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Query }) {
  const staff = await requireStaff();
  const asked = await searchParams;
  const told = one(asked['told']);
  const story = await findStory(positive((await params).id) ?? notFound());
  // Its last article was just taken out: on with the others.
  if (!story) return told ? redirect(deskPath(undefined, told)) : notFound();
  if ('movedTo' in story) redirect(deskPath(story.movedTo));
  const query = (one(asked['q']) ?? '').trim().slice(0, 100);
  const [record, suggested, found] = await Promise.all([
    listRecord(story.id),
    suggestForStory(story),
    query ? listStories(query).then(({ stories }) => stories.filter((other) => other.id !== story.id).slice(0, 8)) : [],
  ]);
  return (
    <DeskPage staff={staff} place="stories">
      <StoryDesk {...{ story, record, suggested, found, query }} mayEdit={asEditor(staff) !== null} told={told} />
    </DeskPage>
  );
}
