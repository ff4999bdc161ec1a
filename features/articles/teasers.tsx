import { BidiText } from '#components/ui/bidi-text.tsx';
import { writeDay } from '#lib/arabic/dates.ts';
import { writeAge } from '#lib/copy/ar.ts';
import type { Picture, Teaser } from './article.ts';

/** When, as a list says it: relative for a day, then the date. */
export const When = ({ at }: { at: Date }) => {
  const age = writeAge(at);
  return (
    <time dateTime={at.toISOString()} data-form={age === writeDay(at) ? 'day' : undefined} data-digits="">
      {age}
    </time>
  );
};

/** A picture that holds its space. The link that leads to the story is its headline's; a picture repeats it for the eye only. */
export function TeaserPicture({
  picture,
  path,
  wide = false,
  eager = false,
}: {
  picture: Picture;
  path: string;
  wide?: boolean;
  eager?: boolean;
}) {
  return (
    <a href={path} tabIndex={-1} aria-hidden="true" className="block">
      <img
        src={picture.src}
        alt=""
        width={picture.width}
        height={picture.height}
        loading={eager ? 'eager' : 'lazy'}
        fetchPriority={eager ? 'high' : undefined}
        className={`picture object-cover ${wide ? 'aspect-[5/2] sm:aspect-[16/9]' : 'aspect-[3/2]'}`}
      />
    </a>
  );
}

interface TeaserProps {
  story: Teaser;
  level?: 2 | 3;
  size?: string;
  excerpt?: 'everywhere' | 'on wide screens' | 'none';
  section?: boolean;
}

/** Section, headline, excerpt and age. */
export function StoryTeaser({ story, level = 3, size = 'text-xl', excerpt = 'everywhere', section = true }: TeaserProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <article>
      {section && (
        <a href={`/section/${story.section.slug}`} className="label">
          {story.section.name}
        </a>
      )}
      <Heading className={`headline ${size}`}>
        <a href={story.path}>
          <BidiText text={story.headline} />
        </a>
      </Heading>
      {excerpt !== 'none' && (
        <p className={`mt-1 leading-[1.75] text-faint ${excerpt === 'everywhere' ? 'max-sm:line-clamp-2' : 'max-sm:hidden'}`}>
          <BidiText text={story.excerpt} />
        </p>
      )}
      <p className="meta mt-1" data-save="">
        <When at={story.publishedAt} />
      </p>
    </article>
  );
}
