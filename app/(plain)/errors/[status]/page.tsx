import { formReply } from '#features/comments/form-reply.ts';
import { Message } from '#components/ui/message.tsx';
import { copy } from '#lib/copy/ar.ts';
import { errorWording } from '#lib/error-wording.ts';

interface Props {
  params: Promise<{ status: string }>;
}

export const generateMetadata = async (props: Props) => ({ title: errorWording((await props.params).status).title });

/** The pages that our server keeps for when Next or the database cannot answer. It does not give out this address. */
export default async function ErrorPage(props: Props) {
  const { status, title, help } = errorWording((await props.params).status);
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
