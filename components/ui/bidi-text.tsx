import { arabicRuns } from '#lib/arabic/arabic-runs.ts';
import { latinRuns } from '#lib/arabic/latin-runs.ts';

interface Props {
  text: string;
  /** The direction of the block that the text stands in, where that is not the page's. */
  within?: 'ltr' | undefined;
}

/**
 * A text in which every foreign run is set apart, so that the signs beside it stay on their side, and a telephone number goes from the left
 * in either kind of digits (of ٠-٩ an isolate alone would set the groups from the right).
 */
export const BidiText = ({ text, within }: Props) =>
  within === 'ltr'
    ? arabicRuns(text).map((run, i) => (i % 2 ? <bdi key={i}>{run}</bdi> : run))
    : latinRuns(text).map((run, i) => {
        if (run.kind === 'own') return run.text;
        if (run.kind === 'latin') return <bdi key={i}>{run.text}</bdi>;
        return (
          <bdo key={i} dir="ltr">
            {run.text}
          </bdo>
        );
      });
