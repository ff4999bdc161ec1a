import { BidiText } from '#components/ui/bidi-text.tsx';
import { RichText } from '#features/articles/article-body.tsx';
import { plain, type Block } from '#features/articles/blocks.ts';
import { ownDirection } from '#lib/arabic/direction.ts';
import { LitePicture } from './lite-picture.tsx';

/** The text of an article: each block as its element, pictures as links. */
export const LiteBody = ({ body }: { body: Block[] }) => body.map((block, i) => <BlockView key={i} block={block} />);

function BlockView({ block }: { block: Block }) {
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
        <Heading dir={ownDirection(plain(block.text))}>
          <RichText text={block.text} />
        </Heading>
      );
    }
    case 'quote':
      return (
        <blockquote dir={ownDirection(plain(block.text))}>
          «<RichText text={block.text} />»
          {block.cite && (
            <p className="m">
              <BidiText text={block.cite} />
            </p>
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
