import { ownDirection } from '#lib/arabic/direction.ts';
import { BidiText } from './bidi-text.tsx';

const address = /(https?:\/\/[^\s<>"'«»()\u061b\u060c]+[^\s<>"'«»().,:;!؟?\u061b\u060c])/g;

/** Plain text from a reader: line breaks kept, addresses as links that lend no weight. */
export const Linkified = ({ text }: { text: string }) =>
  text.split(address).map((part, i) =>
    i % 2 ? (
      <a key={i} href={part} rel="nofollow ugc noopener" className="underline decoration-rubric underline-offset-4">
        <bdi dir="ltr">{part}</bdi>
      </a>
    ) : (
      <BidiText key={i} text={part} within={ownDirection(text)} />
    ),
  );
