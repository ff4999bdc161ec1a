import type { Chosen, List } from './posting-lists.ts';
import { addPostings } from './postings.ts';
import type { Selection } from './selection.ts';
import { stemKey, type Term } from './terms.ts';
import { minuteOf, type Columns } from './values.ts';

// An article matches when what it has of the query carries this share of the query's weight. Where fewer than `few` do, less is enough. Newest
// first it must carry more: there no ranking keeps the chance finds at the end.
const enough = { relevance: { share: 0.3, few: 100 }, newest: { share: 0.6, few: 20 } };
const gone = -1e9;

export interface Collected {
  /** The numbers of the best, or newest, articles that match, in no order. */
  numbers: number[];
  /** How much of the query's weight an article has that matches. */
  threshold: number;
  /** How many match; `exact`: these are all among the numbers. */
  total: number;
  exact: boolean;
}

/**
 * The first step of a search: the `wanted` best of `size` articles by the posting lists alone, without those that have an excluded stem.
 * `columns` are needed for a selection by section or time and for the newest first. It waits for nothing, so one set of arrays serves every search.
 */
export function collectCandidates(
  size: number,
  lists: List[],
  chosen: Chosen,
  excluded: Term[],
  selection: Selection,
  columns: Columns | null,
  wanted: number,
): Collected {
  const { scores, masses, numbers } = arraysFor(size);
  for (const { key, weight, mass } of chosen.keys) {
    for (const list of lists) if (list.key === key) addPostings(list.postings!, 0, scores, weight, masses, mass);
  }
  for (const term of excluded) {
    for (const list of lists)
      if (list.key === stemKey(term.root, term.form) && list.postings) addPostings(list.postings, 0, scores, gone, masses, gone);
  }
  const { sectionId, from, to, sort = 'relevance' } = selection;
  const earliest = from ? minuteOf(from) : 0;
  const latest = to ? minuteOf(to) : Infinity;
  // How many match, were the threshold at each twentieth of the whole weight.
  const steps = new Int32Array(21);
  let touched = 0;
  for (let n = 0; n < size; n++) {
    const mass = masses[n]!;
    if (mass <= 0) continue;
    if (
      columns &&
      ((sectionId !== undefined && columns.sections[n] !== sectionId) || columns.minutes[n]! < earliest || columns.minutes[n]! > latest)
    )
      continue;
    numbers[touched++] = n;
    steps[Math.min(20, Math.floor((mass / chosen.mass) * 20 + 1e-4))]!++;
  }
  let step = 21;
  let total = 0;
  const { share, few } = enough[sort];
  while (step > 0 && (step > share * 20 || total < few)) total += steps[--step]!;
  const threshold = (step / 20) * chosen.mass - 1e-4;
  const best = top(numbers, touched, wanted, masses, threshold, sort === 'newest' ? columns!.minutes : scores);
  return { numbers: best, total, exact: total <= wanted && !chosen.partial, threshold };
}

const arrays = { scores: new Float32Array(0), masses: new Float32Array(0), numbers: new Int32Array(0) };

function arraysFor(size: number) {
  if (arrays.scores.length < size) {
    const room = Math.ceil((size * 1.2) / 65_536) * 65_536;
    arrays.scores = new Float32Array(room);
    arrays.masses = new Float32Array(room);
    arrays.numbers = new Int32Array(room);
  } else {
    arrays.scores.fill(0, 0, size);
    arrays.masses.fill(0, 0, size);
  }
  return arrays;
}

/** Of the first `count` of `numbers`, those of enough mass with the highest values, at most `limit`, in no order: a heap whose top is the least. */
function top(
  numbers: Int32Array,
  count: number,
  limit: number,
  masses: Float32Array,
  threshold: number,
  worth: Float32Array | Uint32Array,
): number[] {
  const heap: number[] = [];
  const values: number[] = [];
  const swap = (i: number, j: number) => {
    [heap[i], heap[j]] = [heap[j]!, heap[i]!];
    [values[i], values[j]] = [values[j]!, values[i]!];
  };
  for (let k = 0; k < count; k++) {
    const n = numbers[k]!;
    const v = worth[n]!;
    if (masses[n]! < threshold || (heap.length === limit && v <= values[0]!)) continue;
    if (heap.length < limit) {
      heap.push(n);
      values.push(v);
      for (let i = heap.length - 1; i > 0;) {
        const parent = (i - 1) >> 1;
        if (values[parent]! <= values[i]!) break;
        swap(i, parent);
        i = parent;
      }
      continue;
    }
    heap[0] = n;
    values[0] = v;
    for (let i = 0; ;) {
      let least = i;
      if (2 * i + 1 < limit && values[2 * i + 1]! < values[least]!) least = 2 * i + 1;
      if (2 * i + 2 < limit && values[2 * i + 2]! < values[least]!) least = 2 * i + 2;
      if (least === i) break;
      swap(i, least);
      i = least;
    }
  }
  return heap;
}
