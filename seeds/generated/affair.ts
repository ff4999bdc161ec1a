import { sections } from './masthead.ts';
import { organisation, person, place, type Person } from './names.ts';
import { between, randomFor } from './random.ts';
import { zipfWord } from './vocabulary.ts';

/** What several articles tell of: its people, its place, its body, words of its own, and when it begins. */
export interface Affair {
  people: [Person, Person];
  place: string;
  body: string;
  words: string[];
  section: number;
  start: number;
}

// All times are fixed, so that a seed says the same today and next year: nearly eleven years, up to the autumn of 2026.
const first = Date.UTC(2016, 0, 1);
const last = Date.UTC(2026, 8, 1);
// Of 64 articles in a row, the first of 20 affairs has some fourteen, the last one or two.
const together = 64;
const affairs = 20;

/** The affair that article `n` belongs to. */
export function affairOf(seed: number, n: number): Affair {
  const choose = randomFor(seed, 2, n);
  const random = randomFor(seed, 3, Math.floor(n / together) * affairs + Math.floor(affairs * choose() ** 2));
  return {
    people: [person(random), person(random)],
    place: place(random),
    body: organisation(random),
    words: Array.from({ length: 20 }, () => zipfWord(random)),
    section: between(random, 0, sections.length - 1),
    start: first + Math.floor(random() * (last - first)),
  };
}
