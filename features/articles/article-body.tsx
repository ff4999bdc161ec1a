import type { Block, Rich } from './blocks.ts';

/** The text of an article: each block as its element. */
export const ArticleBody = ({ body }: { body: Block[] }) => (
  <div className="prose text-[1.1875rem] leading-[1.95] sm:text-[1.25rem]">
    {body.map((block, i) => (
      <BlockView key={i} block={block} />
    ))}
  </div>
);

function BlockView({ block }: { block: Block }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <RichText text={block.text} />
        </p>
      );
    case 'heading': {
      const Heading = block.level === 2 ? 'h2' : 'h3';
      return (
        <Heading>
          <RichText text={block.text} />
        </Heading>
      );
    }
    case 'quote':
      return (
        <blockquote>
          <p>
            «<RichText text={block.text} />»
          </p>
          {block.cite && <footer>{block.cite}</footer>}
        </blockquote>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item, i) => (
            <li key={i}>
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

const RichText = ({ text }: { text: Rich }) =>
  text.map((run, i) => {
    if (typeof run === 'string') return run;
    const words = run.strong ? <strong key={i}>{run.text}</strong> : run.text;
    return run.href ? (
      <a key={i} href={run.href} rel="noopener">
        {words}
      </a>
    ) : (
      words
    );
  });
