import { RichText } from '#features/articles/article-body.tsx';
import type { Block } from '#features/articles/blocks.ts';
import { LitePicture } from './lite-picture.tsx';

/** The text of an article: each block as its element, pictures as links. */
export const LiteBody = ({ body }: { body: Block[] }) => body.map((block, i) => <BlockView key={i} block={block} />);

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
          «<RichText text={block.text} />»{block.cite && <p className="m">{block.cite}</p>}
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
      return <LitePicture picture={block} />;
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
