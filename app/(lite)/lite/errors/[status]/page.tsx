import { formReply } from '#features/comments/form-reply.ts';
import { LiteFrame } from '#features/lite/lite-page.tsx';
import { copy } from '#lib/copy/ar.ts';
import { lightOf } from '#lib/edition.ts';
import { errorWording } from '#lib/error-wording.ts';

interface Props {
  params: Promise<{ status: string }>;
}

export const generateMetadata = async ({ params }: Props) => ({ title: errorWording((await params).status).title });

/** The light pages that our server keeps for when Next or the database cannot answer. It does not give out this address. */
export default async function LiteErrorPage({ params }: Props) {
  const { title, help } = errorWording((await params).status);
  const typed = formReply()?.values.body;
  return (
    <LiteFrame full="/">
      <main id="main">
        <h1>{title}</h1>
        <p>{help}</p>
        <p>
          <a href={lightOf('/')}>{copy.site.home}</a>
        </p>
        {typed && (
          <>
            <p>
              <label htmlFor="typed">{copy.comments.refusals.unavailable}</label>
            </p>
            <textarea id="typed" readOnly dir="auto" rows={8} defaultValue={typed} />
          </>
        )}
      </main>
    </LiteFrame>
  );
}
