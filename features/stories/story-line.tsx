import { BidiText } from '#components/ui/bidi-text.tsx';
import { writeDay } from '#lib/arabic/dates.ts';
import { copy } from '#lib/copy/ar.ts';
import { readPlace } from './read.ts';
import { storyPath, type StoryReport } from './story.ts';

/** Where an article stands in its story: what came before and after it along a thin rule, and the way to the whole line. Nothing when it stands alone. */
export async function StoryLine({ of: articleId }: { of: number }) {
  const place = await readPlace(articleId);
  if (!place) return null;
  return (
    <section aria-labelledby="story" className="mb-10">
      <h2 id="story" className="headline border-b border-rule pb-2 text-2xl">
        {copy.story.line}
      </h2>
      <p className="mt-3">
        <a href={storyPath(place.storyId)} className="font-bold hover:text-rubric">
          {place.title}
        </a>
        {place.closed && <span className="meta ms-2">{copy.story.closed}</span>}
      </p>
      <ol className="mt-3 border-s border-edge">
        {place.before.map((report) => (
          <Neighbour key={report.articleId} report={report} />
        ))}
        <li aria-current="true" className="relative ps-5 pb-4 font-bold">
          <span aria-hidden="true" className="absolute -start-[5px] top-2 size-[9px] rotate-45 bg-rubric" />
          {copy.story.here}
        </li>
        {place.after.map((report) => (
          <Neighbour key={report.articleId} report={report} />
        ))}
      </ol>
      <p>
        <a href={storyPath(place.storyId)} className="label inline-block py-2">
          {copy.story.whole(place.articles)}
        </a>
      </p>
    </section>
  );
}

const Neighbour = ({ report }: { report: StoryReport }) => (
  <li className="relative ps-5 pb-4">
    <span aria-hidden="true" className="absolute -start-[4px] top-2 size-[7px] rotate-45 bg-edge" />
    <p className="meta">
      <time dateTime={report.publishedAt.toISOString()}>{writeDay(report.publishedAt)}</time>{' '}
      {report.source && <bdi>({report.source})</bdi>}
    </p>
    <a href={report.path} className="hover:text-rubric">
      <BidiText text={report.headline} />
    </a>
  </li>
);
