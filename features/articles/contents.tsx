import { copy } from '#lib/copy/ar.ts';
import { plain, type Block } from './blocks.ts';

/** So many headings make a text one to look something up in. */
const fromHeadings = 3;

/** The id of the block at this place of a body. */
export const blockId = (place: number): string => `part-${place + 1}`;

/** The headings of a long article as links; nothing where there are few. */
export function Contents({ body }: { body: Block[] }) {
  const headings = body.flatMap((block, place) =>
    block.type === 'heading' ? [{ place, level: block.level, text: plain(block.text) }] : [],
  );
  if (headings.length < fromHeadings) return null;
  return (
    <nav aria-label={copy.article.contents} className="no-print mb-8 border-y border-rule py-3 font-display">
      <p className="label">{copy.article.contents}</p>
      <ol>
        {headings.map(({ place, level, text }) => (
          <li key={place} className={level === 3 ? 'ps-5' : undefined}>
            <a href={`#${blockId(place)}`} className="inline-block py-1 hover:text-rubric">
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
