import { fold } from './fold.ts';

// Particles, pronouns, demonstratives, relatives and question words (after the function-word lists of Khoja 2001 and of the Lucene
// Arabic analyzer), and those of their joined forms that news and questions use most. No verbs, nouns or names.
const list = `
  من في على إلى عن مع هذا هذه هذان هذين هؤلاء ذلك تلك أولئك التي الذي الذين اللذان اللتان اللذين اللاتي اللواتي
  ما لا لم لن أن إن كان كانت قد بين حتى أو أم ثم لكن ولكن بل هو هي هم هن هما كما عند حيث أي أية غير إذ إذا إلا أما إما لو
  به بها بهم له لها لهم فيه فيها فيهم منه منها منهم عليه عليها عليهم إليه إليها عنه عنها إنه إنها أنه أنها وقد ولا وما وهو وهي وهذا وهذه وفي ومن
  وعلى وإلى وأن وإن وكان وكانت وعن ومع والتي والذي والذين وذلك وكما فإن فقد فلا فهو فهي
  ماذا لماذا متى أين كيف هل كم ماهي ماهو ماهى لمن بماذا فيما فيم بما مما لما ممن عما يا ال و`;

const stopWords = new Set(fold(list).trim().split(/\s+/));

/** Whether a folded word only joins others, or asks: it says nothing about what a text is about. */
export const isStopWord = (word: string): boolean => stopWords.has(word);
