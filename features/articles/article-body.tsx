import { BidiText } from '#components/ui/bidi-text.tsx';
import { blockId } from './contents.tsx';
import { ownDirection } from '#lib/arabic/direction.ts';
import { plain, type Block, type Rich } from './blocks.ts';

/** The text of an article: each block as its element. */
export const ArticleBody = ({ body }: { body: Block[] }) => (
  <div className="prose">
    {body.map((block, i) => (
      <BlockView key={i} block={block} id={block.type === 'heading' ? blockId(i) : undefined} />
    ))}
  </div>
);

function BlockView({ block, id }: { block: Block; id: string | undefined }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p dir={ownDirection(plain(block.text))}>
          <RichText text={block.text} />
        </p>
      );
    case 'heading': {
      const Heading = block.level === 2 ? 'h2' : 'h3';
      return (
        <Heading id={id} dir={ownDirection(plain(block.text))}>
          <RichText text={block.text} />
        </Heading>
      );
    }
    case 'quote':
      return (
        <blockquote dir={ownDirection(plain(block.text))}>
          <p>
            «<RichText text={block.text} />»
          </p>
          {block.cite && (
            <footer>
              <BidiText text={block.cite} />
            </footer>
          )}
        </blockquote>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item, i) => (
            <li key={i} dir={ownDirection(plain(item))}>
              <RichText text={item} />
            </li>
          ))}
        </List>
      );
    }
    case 'image':
      return (
        <figure className="my-6">
          <img className="picture" src={block.src} alt={block.alt} width={block.width} height={block.height} loading="lazy" />
          {(block.caption || block.credit) && (
            <figcaption className="meta">{[block.caption, block.credit].filter(Boolean).join(' ')}</figcaption>
          )}
        </figure>
      );
    case 'embedLink':
      return (
        <p>
          <a href={block.url} rel="noopener">
            <bdi>{block.title ?? block.url}</bdi>
          </a>
        </p>
      );
    default:
      return block satisfies never;
  }
}

/** A run of text with what is stressed and linked in it. */
export function RichText({ text }: { text: Rich }) {
  const within = ownDirection(plain(text));
  return text.map((run, i) => {
    if (typeof run === 'string') return <BidiText key={i} text={run} within={within} />;
    const words = run.strong ? (
      <strong key={i}>
        <BidiText text={run.text} within={within} />
      </strong>
    ) : (
      <BidiText key={i} text={run.text} within={within} />
    );
    return run.href ? (
      <a key={i} href={run.href} rel="noopener">
        {words}
      </a>
    ) : (
      words
    );
  });
}
