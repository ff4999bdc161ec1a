import { copy } from '#lib/copy/ar.ts';
import { fileSize } from '#lib/public-files.ts';

interface Props {
  picture: { src: string; alt: string; caption?: string | null | undefined; credit?: string | null | undefined };
}

/** A picture as a link that says what is on it and what it weighs, where the file is ours. */
export async function LitePicture({ picture: { src, alt, caption, credit } }: Props) {
  return (
    <p className="m">
      <a href={src}>{copy.lite.picture(alt, await fileSize(src))}</a> {caption} {credit && `(${credit})`}
    </p>
  );
}
