import { wordKey } from './names/key.ts';
import { wordsScore } from './names/score.ts';
import { spellings } from './names/spelling.ts';
import weights from './names/weights.json' with { type: 'json' };

/**
 * A key under which the spellings of one name meet: «الشرع», «الشارا» and «شارايا», «غورباتشوف» and «جورباتشوف». The key of a name of more
 * words is the keys of its words with spaces between. It finds candidates; whether they are one name says `nameScore`. '' for text without
 * letters and digits. After the consonant classes of Soundex and of Aqeel, Beitzel, Jensen, Grossman and Frieder (On the Development of Name
 * Search Techniques for Arabic, 2006), with classes and drops of our own.
 */
export const nameKey = (name: string): string =>
  spellings(name)
    .map(({ whole }) => wordKey(whole))
    .join(' ');

/**
 * How likely two spellings are one name, from 0 to 1; above 0.5 it is more likely than not. Symmetric; 1 where the folded words are equal; 0
 * where one has no letters. Words are compared by a logistic regression over a learned edit distance (Ristad and Yianilos, Learning
 * String-Edit Distance, 1998) and a few plain likenesses; each word of the shorter name must have its own in the longer.
 */
export const nameScore = (a: string, b: string): number => wordsScore(spellings(a), spellings(b), weights);
