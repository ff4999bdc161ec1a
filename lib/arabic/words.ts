import { fold } from './fold.ts';

// The light10 stemmer (Larkey, Ballesteros, Connell: Light Stemming for Arabic Information Retrieval, 2007).
const articles = ['وال', 'بال', 'كال', 'فال', 'ال', 'لل'];
const suffixes = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'];

const stopWords = new Set(
  fold(
    'من في على إلى عن مع هذا هذه ذلك تلك التي الذي الذين ما لا لم لن أن إن كان كانت يكون قد كل بعد قبل بين حتى أو ثم لكن بل هو هي هم هما نحن أنا أنت كما عند عندما منذ حيث أي غير بعض كذلك أيضا حول خلال ضمن دون فيه فيها منه منها عليه عليها له لها به بها إنه أنه وقد ولا وما كما لدى أمس اليوم وأن قال وقال أضاف وأضاف أكد وأكد',
  ).split(' '),
);

/** The words of a text, folded: runs of letters and digits. */
export const words = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** A folded word without its article, clitics and commonest endings (light10). At least two letters stay. */
export function stem(word: string): string {
  let w = word;
  const article = articles.find((a) => w.startsWith(a) && w.length - a.length >= 2);
  if (article) w = w.slice(article.length);
  // After the article too, where light10 keeps it: else الوزير would not meet وزير, whose first letter looks like «and».
  if (w.startsWith('و') && w.length > 3) w = w.slice(1);
  for (const s of suffixes) if (w.endsWith(s) && w.length - s.length >= 2) w = w.slice(0, -s.length);
  return w;
}

/** The stems of a text that say something: no stop words, in order, with repetitions. */
export const stems = (text: string): string[] =>
  words(text)
    .filter((w) => !stopWords.has(w))
    .map(stem);
