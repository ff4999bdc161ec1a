import { lengthOf, type Codes } from './document.ts';
import { highest, saturation } from './rank.ts';
import { rootKey, stemKey } from './terms.ts';

// Articles get numbers as they enter the blocks. Posting lists are kept by block: 256 numbers, 16 of those put together, 16 of these again,
// so that a key has at most a row for each 65,536 articles and 30 more (a log-structured merge by powers of 16).
export const smallest = 256;
export const widths = [smallest, smallest * 16, smallest * 256] as const;
export const largest = widths[2];

/** The name of the block of this level (0, 1, 2) that has this number. */
export const blockName = (level: 0 | 1 | 2, number: number): number => (level << 28) | Math.floor(number / widths[level]);

/** Every block that may be there when `articles` have numbers, or a few more: a reader need not know which were just put together. */
export function blocksOf(articles: number): number[] {
  const all: number[] = [];
  for (let n = 0; n <= articles; n += largest) all.push(blockName(2, n));
  const since = (width: number) => Math.floor(Math.max(0, articles - 1) / width) * width;
  for (let n = since(largest); n <= articles + widths[1]; n += widths[1]) all.push(blockName(1, n));
  for (let n = since(widths[1]); n <= articles + widths[1]; n += smallest) all.push(blockName(0, n));
  return all;
}

/** One key's articles in one block. */
export interface Run {
  key: number;
  found: number;
  bytes: Uint8Array;
}

/**
 * The runs of a block, in the order of their keys, for articles numbered from `first`. A run is: first number, count, the first's impact,
 * then for each next the distance and the impact; integers as LEB128, impact (BM25's saturation) in one byte. Runs joined are a list too,
 * so blocks are put together by joining their bytes.
 */
export function writeRuns(articles: Codes[], first: number, meanLength: number): Run[] {
  const keys = new KeyTable();
  // One posting: which key, which article, what impact; in the order of the articles.
  const postings = new Grown();
  const seen: number[] = [];
  articles.forEach((codes, article) => {
    const length = lengthOf(codes);
    seen.length = 0;
    for (let i = 0; i < codes.roots.length; i++) {
      const root = codes.roots[i]!;
      if (root === 0) continue;
      for (const key of [rootKey(root), stemKey(root, codes.forms[i]!)]) {
        const slot = keys.slot(key);
        if (keys.title[slot] === 0 && keys.body[slot] === 0) seen.push(slot);
        if (i < codes.body) keys.title[slot]!++;
        else keys.body[slot]!++;
      }
    }
    for (const slot of seen) {
      const said = saturation({ title: keys.title[slot]!, body: keys.body[slot]! }, length, meanLength);
      postings.push(slot, article, Math.max(1, Math.round((said / highest) * 255)));
      keys.title[slot] = keys.body[slot] = 0;
      keys.found[slot]!++;
    }
  });
  return cut(keys, postings, first);
}

/** Sorts the postings by key (counting sort: it keeps the order of the articles) and writes each key's run. */
function cut(keys: KeyTable, postings: Grown, first: number): Run[] {
  const starts = new Int32Array(keys.size + 1);
  for (let slot = 0; slot < keys.size; slot++) starts[slot + 1] = starts[slot]! + keys.found[slot]!;
  const at = starts.slice();
  const sorted = new Uint32Array(postings.size);
  for (let i = 0; i < postings.size; i++) sorted[at[postings.slots[i]!]!++] = (postings.articles[i]! << 8) | postings.impacts[i]!;
  const scratch = new Uint8Array(16 + articlesLimit * 4);
  return Array.from(keys.order(), (slot) => {
    const found = keys.found[slot]!;
    const start = starts[slot]!;
    let before = sorted[start]! >>> 8;
    let end = writeInteger(scratch, writeInteger(scratch, 0, first + before), found);
    scratch[end++] = sorted[start]! & 255;
    for (let i = start + 1; i < start + found; i++) {
      const article = sorted[i]! >>> 8;
      end = writeInteger(scratch, end, article - before);
      scratch[end++] = sorted[i]! & 255;
      before = article;
    }
    return { key: keys.keys[slot]!, found, bytes: scratch.slice(0, end) };
  });
}

const articlesLimit = widths[1];

function writeInteger(into: Uint8Array, at: number, value: number): number {
  while (value > 127) {
    into[at++] = (value & 127) | 128;
    value >>>= 7;
  }
  into[at++] = value;
  return at;
}

/** Keys numbered as they come: a hash table without objects, several times as fast as `Map` for a million keys. */
class KeyTable {
  size = 0;
  keys = new Int32Array(1 << 15);
  title = new Int32Array(1 << 15);
  body = new Int32Array(1 << 15);
  found = new Int32Array(1 << 15);
  private table = new Int32Array(1 << 17);

  slot(key: number): number {
    const mask = this.table.length - 1;
    for (let i = key & mask; ; i = (i + 1) & mask) {
      const slot = this.table[i]! - 1;
      if (slot < 0) return this.add(key, i);
      if (this.keys[slot] === key) return slot;
    }
  }

  /** The slots in the order of their keys. */
  order(): Int32Array {
    return this.keys
      .slice(0, this.size)
      .sort()
      .map((key) => this.slot(key));
  }

  private add(key: number, place: number): number {
    if (this.size === this.keys.length) {
      this.keys = doubled(this.keys);
      this.title = doubled(this.title);
      this.body = doubled(this.body);
      this.found = doubled(this.found);
      this.table = new Int32Array(this.table.length * 2);
      for (let slot = 0; slot < this.size; slot++) this.table[this.free(this.keys[slot]!)] = slot + 1;
      place = this.free(key);
    }
    this.keys[this.size] = key;
    this.table[place] = ++this.size;
    return this.size - 1;
  }

  private free(key: number): number {
    const mask = this.table.length - 1;
    let i = key & mask;
    while (this.table[i] !== 0) i = (i + 1) & mask;
    return i;
  }
}

class Grown {
  size = 0;
  slots = new Int32Array(1 << 17);
  articles = new Int32Array(1 << 17);
  impacts = new Int32Array(1 << 17);

  push(slot: number, article: number, impact: number) {
    if (this.size === this.slots.length) {
      this.slots = doubled(this.slots);
      this.articles = doubled(this.articles);
      this.impacts = doubled(this.impacts);
    }
    this.slots[this.size] = slot;
    this.articles[this.size] = article;
    this.impacts[this.size++] = impact;
  }
}

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/**
 * Adds each posting's impact times `weight` to `scores`, and `mass` to `masses`, at its number less `base`: the hot loop of search, about
 * 3 ns a posting.
 */
export function addPostings(bytes: Uint8Array, base: number, scores: Float32Array, weight: number, masses: Float32Array, mass: number) {
  const factor = (weight * highest) / 255;
  let i = 0;
  while (i < bytes.length) {
    let byte = bytes[i++]!;
    let first = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) first |= ((byte = bytes[i++]!) & 127) << shift;
    byte = bytes[i++]!;
    let count = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) count |= ((byte = bytes[i++]!) & 127) << shift;
    let at = first - base;
    for (;;) {
      scores[at]! += factor * bytes[i++]!;
      masses[at]! += mass;
      if (--count === 0) break;
      let distance = bytes[i++]!;
      if (distance > 127) {
        byte = distance;
        distance &= 127;
        for (let shift = 7; byte > 127; shift += 7) distance |= ((byte = bytes[i++]!) & 127) << shift;
      }
      at += distance;
    }
  }
}
