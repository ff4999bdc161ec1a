/** A piece of a text: as the page runs, or a run that is read from the left whatever stands beside it. */
export interface Run {
  text: string;
  /** A name or an address in Latin letters; a telephone number, or a sign with its number; or nothing of the kind. */
  kind: 'own' | 'latin' | 'number';
}

const address = String.raw`(?:https?:\/\/|www\.)[^\s<>"'«»()؛،]*[^\s<>"'«»().,:;!؟?؛،]`;
/**
 * Words in Latin letters with what belongs to them: the sign before a handle or tag, digits, dots and hyphens inside, a `+`, `#` or `%` at the
 * end, and the spaces between such words. A score after a team's name is not part of the name.
 */
const latin = String.raw`[@#$€£]?\p{Script=Latin}(?:[\p{Script=Latin}\p{M}\d+#%]|(?! \d+[–-]\d)[ .,'’&/@:_–-](?=[\p{Script=Latin}\d@#]))*`;
/** A number with its country's code after `+`, or with a zero before groups of three digits and more, as a telephone is dialled: from the left. */
const telephone = String.raw`\+\p{Nd}{1,4}(?:[ -]?(?:\(\p{Nd}+\)|\p{Nd}+))+|[0٠]\p{Nd}{1,4}(?:[ -]\p{Nd}{3,7}){1,3}`;
/** CLDR 48, numbers of `ar`: with digits 0-9 a minus stands left of its number and % right of it; with ٠-٩ both as the text runs. */
const signed = String.raw`[-−+]\d+(?:[.,]\d+)*%?|\d+(?:[.,]\d+)*%`;

const runFromLeft = new RegExp(`(?<latin>${address}|${latin})|(?<![\\p{L}\\p{Nd}])(?:${telephone}|${signed})(?!\\p{Nd})`, 'gu');

/** Cuts a text where runs from the left begin and end, so that each can be set apart from what surrounds it. Joined again it is the text. */
export function latinRuns(text: string): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { index, 0: found, groups } of text.matchAll(runFromLeft)) {
    if (index > at) runs.push({ text: text.slice(at, index), kind: 'own' });
    runs.push({ text: found, kind: groups?.['latin'] ? 'latin' : 'number' });
    at = index + found.length;
  }
  if (at < text.length) runs.push({ text: text.slice(at), kind: 'own' });
  return runs;
}
