/** A piece of a text: in the page's own script, or in Latin letters. */
export interface Run {
  text: string;
  latin: boolean;
}

/**
 * Words in Latin letters with what belongs to them: the sign before a handle or tag, digits, dots and hyphens inside, a `+`, `#` or `%` at the
 * end, and the spaces between such words.
 */
const latinRun = /[@#$€£]?\p{Script=Latin}(?:[\p{Script=Latin}\p{M}\d+#%]|[ .,'’&/@:_–-](?=[\p{Script=Latin}\d@#]))*/gu;

/** Cuts a text where Latin begins and ends, so that each foreign run can be set apart from what surrounds it. Joined again it is the text. */
export function latinRuns(text: string): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { index, 0: found } of text.matchAll(latinRun)) {
    if (index > at) runs.push({ text: text.slice(at, index), latin: false });
    runs.push({ text: found, latin: true });
    at = index + found.length;
  }
  if (at < text.length) runs.push({ text: text.slice(at), latin: false });
  return runs;
}
