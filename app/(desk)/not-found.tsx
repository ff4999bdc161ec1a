import { Message } from '#components/ui/message.tsx';
import { copy } from '#lib/copy/ar.ts';

export default function NotFound() {
  return (
    <main className="px-4">
      <Message status={404} title={copy.errors.titles[404]} help={copy.errors.help[404]!} />
    </main>
  );
}
