import { withoutClitics } from '#lib/arabic/stem.ts';
import { segment } from '#lib/arabic/words.ts';
import { stemKey, termOf } from '#features/search/terms.ts';

// Names stand in the first paragraphs.
const searchedLetters = 6000;

/**
 * Reads a text once, and says of shared terms (the most telling first) how the text writes the first few that it has: «الشرع»,
 * «سيرغي لافروف». Two that stand side by side in it at every mention are one name. No numbers, and nothing of fewer than three letters.
 * `canonical` is that of the profiles.
 */
export function reasonsIn(text: string, canonical = (key: number) => key): (shared: number[], count?: number) => string[] {
  const raw = text.slice(0, searchedLetters);
  const found = segment(raw).map(({ word, start, end }) => {
    const term = termOf(word);
    return { word, key: term ? canonical(stemKey(term.root, term.form)) : null, written: raw.slice(start, end) };
  });
  return (shared, count = 3) => pickReasons(found, shared, count);
}

interface Word {
  word: string;
  key: number | null;
  written: string;
}

function pickReasons(found: Word[], shared: number[], count: number): string[] {
  const reasons: string[] = [];
  const said = new Set<number>();
  for (const key of shared) {
    if (reasons.length === count) break;
    const mentions = found.flatMap((f, i) => (f.key === key ? [i] : []));
    if (said.has(key) || mentions.length === 0 || !isTelling(found[mentions[0]!]!.word)) continue;
    const second = sameAfterAll(mentions, (i) => found[i + 1]?.key, shared, said);
    const first = second === null ? sameAfterAll(mentions, (i) => found[i - 1]?.key, shared, said) : null;
    const whole = [first, key, second].filter((k) => k !== null);
    for (const k of whole) said.add(k);
    reasons.push(whole.map((k) => plainest(found.filter((f) => f.key === k))).join(' '));
  }
  return reasons;
}

const isTelling = (word: string): boolean => word.length >= 3 && !/\d/.test(word);

/** The shared term that stands beside every mention; null where there is none. */
function sameAfterAll(
  mentions: number[],
  beside: (i: number) => number | null | undefined,
  shared: number[],
  said: Set<number>,
): number | null {
  const key = beside(mentions[0]!);
  return key != null && mentions.length > 1 && shared.includes(key) && !said.has(key) && mentions.every((i) => beside(i) === key)
    ? key
    : null;
}

/** The way of writing that has the least joined to it, and no «and» or «in» before an article: «الشرع» rather than «والشرع» or «للشرع». */
function plainest(forms: { word: string; written: string }[]): string {
  const joined = ({ word }: { word: string }) => (/^[وفبك]?ال/.test(word) ? 0 : word.length - withoutClitics(word).length);
  return forms.reduce((best, form) => (joined(form) < joined(best) ? form : best)).written.replace(/^[وفبك]\p{M}*(?=ال...)/u, '');
}
