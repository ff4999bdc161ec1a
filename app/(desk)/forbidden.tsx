import { Message } from '#components/ui/message.tsx';
import { copy } from '#lib/copy/ar.ts';

export default function Forbidden() {
  return (
    <main className="px-4">
      <Message status={403} title={copy.errors.titles[403]} help={copy.desk.editorOnly} />
    </main>
  );
}
