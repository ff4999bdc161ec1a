import { formReply } from '#features/comments/form-reply.ts';
import { Message } from '#components/ui/message.tsx';
import { copy } from '#lib/copy/ar.ts';

interface Props {
  params: Promise<{ status: string }>;
}

const wording = async ({ params }: Props) => {
  const status = Number((await params).status);
  const titles: Record<number, string> = copy.errors.titles;
  return { status, title: titles[status] ?? copy.errors.titles[500], help: copy.errors.help[status] ?? copy.errors.help[500]! };
};

export const generateMetadata = async (props: Props) => ({ title: (await wording(props)).title });

/** The pages that our server keeps for when Next or the database cannot answer. It does not give out this address. */
export default async function ErrorPage(props: Props) {
  const { status, title, help } = await wording(props);
  const typed = formReply()?.values.body;
  return (
    <>
      <Message status={status} title={title} help={help} />
      {typed && (
        <div className="mx-auto max-w-2xl pb-16">
          <label htmlFor="typed" className="font-bold">
            {copy.comments.refusals.unavailable}
          </label>
          <textarea id="typed" readOnly dir="auto" rows={8} className="field mt-2" defaultValue={typed} />
        </div>
      )}
    </>
  );
}
