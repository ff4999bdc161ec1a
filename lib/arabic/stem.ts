import { fold } from './fold.ts';
import { isTabled, singularOf } from './broken-plurals.ts';

// Light stemming after light10 (Larkey, Ballesteros, Connell: Light Stemming for Arabic Information Retrieval, 2007), with the clitics that it
// leaves: the one-letter prepositions and conjunctions, and the attached pronouns (the longer lists of Darwish and Oard's Al-Stem, 2002).
const articles = ['وبال', 'وكال', 'فبال', 'فال', 'ولل', 'وال', 'بال', 'كال', 'ال', 'لل'];
const joined = 'وفبلكس';
const endings = 'هما كما تين تان يين يون يات هم هن كم نا ها تها ته ات ان ون ين وا يا يه ه ي ت ا'.split(' ');

// Common words whose first letter looks like a clitic and is none.
const unclitic = new Set(
  `لبنان ليبيا لاجي لقاح لجنه لاعب لقاء لغه لندن ليفربول لاهاي بغداد بيروت بلغاريا برلمان بريطانيا برازيل بلجيكا بنغلاديش باكستان بحرين برشلونه برلين بكين بوتين بايدن بطوله
  بيان بيانات برنامج بترول بنوك بلديه بضاعه بدايه بحري بريد كوريا كرواتيا كينيا كندا كوبا كورونا كتاب كامل كلمه كنيسه كهرباء كره كربلاء كاميرا كردي كردستان
  سوريا سوري سوريه سعودي سعوديه سودان سويد سويسرا سياسه سياسي سياحه سفاره سفير سلطه سلطات سلطان سلاح سلام سكان سعاده سرطان ساحل سوق ستاد فرنسا فلسطين فلسطيني فنزويلا فيسبوك
  فيروس فريق فوزي فضاء فيلم فرصه فصيل وزير وزاره وكاله ولايه وثيقه وباء وفاه واشنطن واتساب ورشه وقود وسيط وحده وظيفه وطني`
    .split(/\s+/)
    .map(fold),
);
const isWhole = (word: string): boolean => unclitic.has(word) || isTabled(word) || singularOf(word) !== undefined;

// A letter before three others is a preposition only where the three are known to be a word that news says so: mostly places.
const placed = new Set(
  'مصر حلب حمص حماه غزه قطر دبي عدن تعز جده مكه قدس نجف صور عكا قنا قوه حرب بلد بحر حزب حكم ظل مدن دول عام يوم شهر امن حسب سبب نحو'.split(
    ' ',
  ),
);
const prepositions = 'بلك';

/**
 * A folded word without its article, clitics and endings; at least three letters stay of what an ending is taken from. Forms of one word meet.
 * Two words may meet too: keep the whole word at hand for ranking.
 */
export const stem = (word: string): string => withoutEnding(withoutClitics(word));

/**
 * The consonants that a folded word shares with its relatives: a broken plural of the table first brought to its singular, then vowels and the
 * commonest augments taken out of the stem, by which the other patterns and most verb forms meet (مدارس and مدرسة, كتب and كتاب).
 * Coarse: a second, weaker key. Without two consonants, the stem.
 */
export function root(word: string): string {
  const bare = withoutClitics(word);
  const stemmed = withoutEnding(singularOf(bare) ?? bare);
  const consonants = stemmed.replace(/[اويه]/g, '').replace(/^[متن](?=...)/, '');
  return consonants.length >= 2 ? consonants : stemmed;
}

/** A folded word without the article and the one-letter words written together with it. */
export function withoutClitics(word: string): string {
  const article = articles.find((a) => word.startsWith(a) && word.length - a.length >= 3);
  if (article) return word.slice(article.length);
  if (isWhole(word)) return word;
  if (word.length >= 4 && (word[0] === 'و' || (word[0] === 'ف' && word.length >= 5))) {
    const rest = word.slice(1);
    return rest.length >= 5 && joined.includes(rest[0]!) && !isWhole(rest) ? rest.slice(1) : rest;
  }
  if (word.length === 4 && prepositions.includes(word[0]!) && placed.has(word.slice(1))) return word.slice(1);
  return word.length >= 5 && joined.includes(word[0]!) ? word.slice(1) : word;
}

function withoutEnding(word: string): string {
  let left = word;
  for (const ending of endings) if (left.endsWith(ending) && left.length - ending.length >= 3) left = left.slice(0, -ending.length);
  return left;
}
