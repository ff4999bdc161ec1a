import { notFound } from 'next/navigation';
import { z } from 'zod';
import { requireModerator } from '#features/accounts/session.ts';
import { DeskPage } from '#features/moderation/desk-page.tsx';
import { countQueues, findCase, listQueue } from '#features/moderation/list-queue.ts';
import { statusOf } from '#features/moderation/queue-address.ts';
import { Queue } from '#features/moderation/queue.tsx';
import { copy } from '#lib/copy/ar.ts';
import { one, pageOf, type Query } from '#lib/params.ts';

export const metadata = { title: copy.desk.comments };

export default async function Comments({ searchParams }: { searchParams: Query }) {
  const moderator = await requireModerator();
  const query = await searchParams;
  const status = statusOf(one(query['status'])) ?? notFound();
  const page = pageOf(one(query['page'])) ?? notFound();
  const about = z.uuid().safeParse(one(query['comment'])).data;
  const [counts, queue, subject] = await Promise.all([countQueues(), listQueue(status, page), about ? findCase(about) : null]);
  return (
    <DeskPage staff={moderator} counts={counts} status={status}>
      <Queue status={status} page={page} {...queue} told={one(query['told'])} subject={subject} />
    </DeskPage>
  );
}
