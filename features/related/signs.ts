import { damped, type Profile } from './profile.ts';

/** How telling a term is: ln of (articles : articles that have it). */
export type Rarity = (term: number) => number;

/** The signs by which two articles may belong together, in the order of the learned weights (scripts/train-related.ts). */
export const signNames = [
  // Words of the whole text: cosine, BM25, shares, the most telling ones.
  'cos', 'bm25', 'inOther', 'inOwn', 'best1', 'best2', 'best3', 'ofTop5', 'ofTop10',
  // Words of headline and lead.
  'titleInOther', 'titleBest', 'titleSum', 'lead', 'titleAndLead',
  // Neighbouring words: names and set phrases.
  'pairBest', 'pairSecond', 'pairSum', 'pairCount', 'pairTitle', 'pairTitles', 'quoted',
  // Time between them, at several scales.
  'days', 'near3', 'near10', 'near30', 'near90', 'cosNear10', 'cosNear60', 'cosNear', 'pairNear',
  // What the other is: its section, its length, whether it explains or asks.
  'section', 'length', 'titleLength', 'explains', 'asks',
  // Its place among the candidates.
  'rankCos', 'rankLead', 'rankPairs', 'cosOfBest', 'crowd', 'surpassed', 'newer', 'cosOfNewer', 'neighbours',
] as const; // prettier-ignore
export type Sign = (typeof signNames)[number];
/**
 * With them, and not among what the trees ask: how alike two texts are, from 0 to about 1, in words, in neighbouring words, in runs of
 * five words and in their leads; and the days between them, either way.
 */
export const textSignNames = ['alike', 'pairsAlike', 'runsAlike', 'leadAlike', 'apart'] as const;
export type Signs = Record<Sign | (typeof textSignNames)[number], number>;

/** Whether the article comes from where the other does, and is not later than it by more than a third of a day. */
export const isEarlierOwn = (article: Profile, other: Profile): boolean => isOwn(article, other) && !isLater(article, other);
export const isOwn = (article: Profile, other: Profile): boolean => article.source === other.source;
export const isLater = (article: Profile, other: Profile): boolean => daysBetween(article, other) < -0.3;

/** Days from the other to the article; 0 where one has no date. */
const daysBetween = (article: Profile, other: Profile): number =>
  article.at === null || other.at === null ? 0 : (article.at - other.at) / 86_400_000;

/** The signs of each candidate for an article. `rarity` is asked for the article's own terms only. */
export function signsOf(article: Profile, candidates: Profile[], rarity: Rarity): Signs[] {
  const own = weigh(article, rarity);
  const met = candidates.map((other) => meet(own, article, other));
  placeAmong(own, article, candidates, met);
  return met.map((m) => m.signs);
}

/** The article's own words, weighed once for all candidates. */
function weigh(article: Profile, rarity: Rarity) {
  const worth = Float64Array.from(article.terms, rarity);
  const weights = Array.from(article.terms, (_, k) => (1 + Math.log(article.all[k]! + 2 * article.title[k]!)) * worth[k]!);
  const rank = new Uint16Array(article.terms.length);
  [...weights.keys()].sort((a, b) => weights[b]! - weights[a]!).forEach((k, r) => (rank[k] = r));
  const length = (count: Uint16Array, of: (n: number) => number) => Math.hypot(...Array.from(count, (n, k) => of(n) * worth[k]!)) || 1;
  const whole = length(article.all, damped);
  const lead = length(article.lead, (n) => (n > 0 ? 1 : 0));
  return {
    worth,
    rank,
    place: new Map(Array.from(article.terms, (t, k) => [t, k])),
    pairs: new Map(
      Array.from(article.pairs, (p, k) => [
        p,
        { worth: worth[article.pairOf[2 * k]!]! + worth[article.pairOf[2 * k + 1]!]!, title: k < article.titlePairs },
      ]),
    ),
    whole,
    title: length(article.title, (n) => (n > 0 ? 1 : 0)),
    lead,
    usual: whole ** 2 / (article.norm ** 2 || 1),
    usualLead: lead ** 2 / (article.lead.filter((n) => n > 0).length || 1),
  };
}
type Weighed = ReturnType<typeof weigh>;

interface Met {
  signs: Signs;
  /** The shared terms: places in the article's terms, and what the counts in the other say. */
  shared: { place: number; said: number }[];
}

const none = Object.fromEntries([...signNames, ...textSignNames].map((name) => [name, 0])) as Signs;

/** What can be said of two articles alone. */
function meet(own: Weighed, article: Profile, other: Profile): Met {
  const s = { ...none };
  const shared: Met['shared'] = [];
  const bests: number[] = [];
  let dot = 0;
  let titles = 0;
  // Of the other's words the shared ones are weighed by rarity, the rest as the article's are on average: the index is not asked for them.
  let [leads, leadHeard, leadRest, heard, rest] = [0, 0, 0, 0, other.norm ** 2];
  for (let k = 0; k < other.terms.length; k++) {
    if (other.title[k]! > 0) s.titleLength++;
    if (other.lead[k]! > 0) leadRest++;
    const j = own.place.get(other.terms[k]!);
    if (j === undefined) continue;
    const v = own.worth[j]!;
    const count = other.all[k]!;
    shared.push({ place: j, said: damped(count) });
    dot += damped(article.all[j]!) * damped(count) * v * v;
    heard += (damped(count) * v) ** 2;
    rest -= damped(count) ** 2;
    if (other.lead[k]! > 0) [leadHeard, leadRest] = [leadHeard + v * v, leadRest - 1];
    s.bm25 += v * ((count * 2.2) / (count + 1.2 * (0.25 + (0.75 * other.words) / 300))) * Math.min(3, damped(article.all[j]!));
    s.inOther += v / article.terms.length;
    s.inOwn += v / other.terms.length;
    bests.push(v * Math.min(2, Math.sqrt(Math.min(article.all[j]!, count))));
    if (own.rank[j]! < 5) s.ofTop5++;
    if (own.rank[j]! < 10) s.ofTop10++;
    if (article.title[j]! > 0) s.titleInOther += (v / own.title) ** 2;
    if (article.title[j]! > 0 && other.title[k]! > 0) {
      titles += v * v;
      s.titleBest = Math.max(s.titleBest, v);
    }
    if (article.lead[j]! > 0 && other.lead[k]! > 0) leads += v * v;
    if ((article.title[j]! > 0 && other.lead[k]! > 0) || (article.lead[j]! > 0 && other.title[k]! > 0)) s.titleAndLead += v;
  }
  bests.sort((a, b) => b - a);
  [s.best1, s.best2, s.best3] = [bests[0] ?? 0, bests[1] ?? 0, bests[2] ?? 0];
  s.cos = dot / own.whole / (other.norm || 1) / meanWorth;
  s.alike = dot / own.whole / Math.sqrt(heard + Math.max(0, rest) * own.usual || 1);
  s.lead = leads / own.lead;
  s.leadAlike = leads / own.lead / Math.sqrt(leadHeard + leadRest * own.usualLead || 1);
  s.titleSum = Math.sqrt(titles);
  meetPairs(own, other, s);

  const days = Math.max(-0.3, daysBetween(article, other));
  const apart = Math.max(0, days);
  s.days = Math.log(1 + apart);
  [s.near3, s.near10, s.near30, s.near90] = [Math.exp(-apart / 3), Math.exp(-apart / 10), Math.exp(-apart / 30), Math.exp(-apart / 90)];
  s.cosNear10 = s.cos * s.near10;
  s.cosNear60 = s.cos * Math.exp(-apart / 60);
  s.cosNear = s.cos * (0.3 + s.near30);
  s.pairNear = s.pairSum * (0.3 + s.near30);
  s.apart = Math.abs(daysBetween(article, other));
  s.section = article.section === other.section ? 1 : 0;
  s.length = Math.log(20 + other.words);
  s.explains = explaining.test(other.headline + ' ') ? 1 : 0;
  s.asks = /[؟?]/.test(other.headline) ? 1 : 0;
  return { signs: s, shared };
}

// So that the cosine, whose other side is not weighed by rarity (that would ask the index for every candidate's words), stays below 1.
const meanWorth = 5;
// Headlines of background: «من هو …؟», «تعرف على …», «قصة …».
const explaining = /(^|[\s:"«])(من هو|من هي|تعرف|قصة|ما هي|ما هو|كيف|لماذا|ماذا|هل|بروفايل|حقائق|كل ما|ما الذي|لمحة|نبذة|أبرز|أهم|ما)\s/;

function meetPairs(own: Weighed, other: Profile, s: Signs) {
  let run = 0;
  for (let k = 0; k < other.pairs.length; k++) {
    const pair = own.pairs.get(other.pairs[k]!);
    const inTitle = k < other.titlePairs;
    if (!pair) {
      run = 0;
      continue;
    }
    s.pairCount++;
    // Four pairs in a row are five words.
    if (++run >= 4) s.runsAlike++;
    s.pairSum += pair.worth / Math.sqrt(1 + other.pairs.length);
    if (pair.worth > s.pairBest) [s.pairBest, s.pairSecond] = [pair.worth, s.pairBest];
    else s.pairSecond = Math.max(s.pairSecond, pair.worth);
    if (pair.title || inTitle) s.pairTitle = Math.max(s.pairTitle, pair.worth);
    if (pair.title && inTitle) s.pairTitles++;
    // The longest piece of the other's headline that stands in the article: editors quote the headline that they link.
    if (inTitle) s.quoted = Math.max(s.quoted, run);
  }
  const ofAll = (shared: number) => shared / Math.max(1, own.pairs.size + other.pairs.length - shared);
  s.pairsAlike = ofAll(s.pairCount);
  s.runsAlike = ofAll(s.runsAlike);
  s.pairCount = Math.log(1 + s.pairCount);
}

/** What can be said of a candidate among the others. The earlier ones of the article's own source set the places. */
function placeAmong(own: Weighed, article: Profile, candidates: Profile[], met: Met[]) {
  const all = met.map((m, i) => ({ ...m, other: candidates[i]! }));
  const earlier = all.filter(({ other }) => isEarlierOwn(article, other));
  const peers = earlier.length > 0 ? earlier : all;
  const rankBy = (to: 'rankCos' | 'rankLead' | 'rankPairs', by: Sign) => {
    const values = peers.map((p) => p.signs[by]).sort((a, b) => b - a);
    for (const { signs } of all) signs[to] = Math.log(1 + countAbove(values, signs[by]));
  };
  rankBy('rankCos', 'cos');
  rankBy('rankLead', 'lead');
  rankBy('rankPairs', 'pairSum');
  const nearest = [...peers].sort((a, b) => b.signs.cos - a.signs.cos);
  const best = nearest[0]?.signs.cos || 1;
  const crowd = peers.filter((p) => p.signs.cos > best / 2).length;
  const closest = nearest.slice(0, 6).map((n) => ({ ...n, said: spread(own, article, n.shared) }));
  for (const one of all) {
    const { signs, other } = one;
    let surpassed = 0;
    let newer = 0;
    let highest = 0;
    for (const peer of peers) {
      if (peer.other === other || (peer.other.at ?? 0) < (other.at ?? 0)) continue;
      if (peer.signs.cos > signs.cos) surpassed++;
      if (peer.signs.cos > best / 2) newer++;
      highest = Math.max(highest, peer.signs.cos);
    }
    signs.cosOfBest = signs.cos / best;
    signs.crowd = Math.log(1 + crowd - (signs.cos > best / 2 ? 1 : 0));
    signs.surpassed = Math.log(1 + surpassed);
    signs.newer = Math.log(1 + newer);
    signs.cosOfNewer = signs.cos / (highest || 1);
    // How like it is to the article's nearest, in the article's own words.
    let like = 0;
    let weight = 0;
    for (const n of closest) {
      if (n.other === other) continue;
      let dot = 0;
      for (const { place, said } of one.shared) dot += said * n.said[place]!;
      like += (n.signs.cos * dot) / (n.other.norm || 1) / (other.norm || 1) / meanWorth ** 2;
      weight += n.signs.cos;
    }
    signs.neighbours = like / (weight || 1);
  }
}

function spread(own: Weighed, article: Profile, shared: Met['shared']): Float64Array {
  const said = new Float64Array(article.terms.length);
  for (const s of shared) said[s.place] = s.said * own.worth[s.place]! ** 2;
  return said;
}

/** How many of the values, highest first, are above one. */
function countAbove(values: number[], one: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! > one) low = middle + 1;
    else high = middle;
  }
  return low;
}
