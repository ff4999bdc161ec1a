import { segment } from '#lib/arabic/words.ts';
import { reasonsIn } from '#features/related/reasons.ts';
import type { Rarity } from '#features/related/signs.ts';
import { sameStory } from '#features/related/same-story.ts';
import { stemKey, termOf } from '#features/search/terms.ts';
import type { ToldText } from './read-told.ts';
import { countSources, type StoryEntry, type StoryReport } from './story.ts';
import { tellingWords } from './telling-words.ts';

// Of the reports of one event in several newspapers 0.97 are this alike (docs/decisions/010-story-lines.md); told within a day and a half.
const oneEvent = 0.9;
const oneTelling = 36 * 3600_000;
const terms = 4;
const figures = 2;

/** Reports in order of time as a reader follows them: those of one event folded into the first, each entry with what it added. Pure. */
export function tellStory(reports: { report: StoryReport; told: ToldText }[], rarity: Rarity): StoryEntry[] {
  const groups: (typeof reports)[] = [];
  for (const one of reports) {
    const open = groups.findLast(
      ([first]) => one.told.at - first!.told.at <= oneTelling && sameStory(first!.told.views, one.told.views, rarity) >= oneEvent,
    );
    if (open) open.push(one);
    else groups.push([one]);
  }
  const said = { terms: new Set<number>(), spellings: new Set<string>(), figures: new Set<string>() };
  return groups.map((group, i) => {
    const [first, ...others] = group;
    const added = group.flatMap(({ told }) => newIn(told, said, rarity));
    return {
      ...first!.report,
      others: others.map((o) => o.report),
      sources: countSources(group.map((g) => g.report)),
      // The first report says everything for the first time.
      added: i === 0 ? [] : [...new Set(added)].slice(0, terms + figures),
    };
  });
}

interface Said {
  terms: Set<number>;
  spellings: Set<string>;
  figures: Set<string>;
}

/** Names, terms and figures of an article that were not said before; from then on they are. */
function newIn(told: ToldText, said: Said, rarity: Rarity): string[] {
  const whole = [told.headline, told.text].join('\n');
  const telling = tellingWords(told, rarity).filter(
    (t) => !said.terms.has(t.term) && !(t.spelling.length > 1 && said.spellings.has(t.spelling)),
  );
  const found = segment(whole);
  const numbers = found.flatMap(({ word, start, end }, i) => {
    const next = found[i + 1];
    const year = /^(19|20)\d\d$/.test(word);
    if (!/^\d{2,}$/.test(word) || year || said.figures.has(word) || !next || /[^\s٪%]/.test(whole.slice(end, next.start))) return [];
    return [whole.slice(start, next.end)];
  });
  for (const { word } of found) {
    if (/^\d+$/.test(word)) said.figures.add(word);
    const term = termOf(word);
    if (term) said.terms.add(stemKey(term.root, term.form));
  }
  for (const { spelling } of told.telling) said.spellings.add(spelling);
  return [...reasonsIn(whole)(telling.map((t) => t.term), terms), ...numbers.slice(0, figures)]; // prettier-ignore
}
