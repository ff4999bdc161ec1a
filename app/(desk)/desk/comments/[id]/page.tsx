import { notFound } from 'next/navigation';
import { z } from 'zod';
import { requireModerator } from '#features/accounts/session.ts';
import { CasePage } from '#features/moderation/case-page.tsx';
import { DeskPage } from '#features/moderation/desk-page.tsx';
import { countQueues, findCase } from '#features/moderation/list-queue.ts';

export default async function CommentCase({ params }: { params: Promise<{ id: string }> }) {
  const moderator = await requireModerator();
  const id = z.uuid().safeParse((await params).id).data ?? notFound();
  const [counts, found] = await Promise.all([countQueues(), findCase(id)]);
  return (
    <DeskPage staff={moderator} counts={counts} status={(found ?? notFound()).status}>
      <CasePage found={found ?? notFound()} />
    </DeskPage>
  );
}
