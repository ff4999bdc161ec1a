import { latinRuns } from '#lib/arabic/latin-runs.ts';

/** A text in which every foreign run is set apart, so that the signs beside it stay on their side. */
export const BidiText = ({ text }: { text: string }) =>
  latinRuns(text).map((run, i) => (run.latin ? <bdi key={i}>{run.text}</bdi> : run.text));
