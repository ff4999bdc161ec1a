import { bodyText, type Block } from '#features/articles/blocks.ts';
import { excerptOf } from '#features/articles/excerpt.ts';
import { affairOf, type Affair } from './affair.ts';
import { desks, sections, sources } from './masthead.ts';
import { between, pick, randomFor, type Random } from './random.ts';
import { newsWords, zipfWord } from './vocabulary.ts';

/** An article of the generated newsroom; section, source and desk are places in its masthead. */
export interface GeneratedArticle {
  n: number;
  status: 'PUBLISHED' | 'DRAFT';
  headline: string;
  dateline: string;
  body: Block[];
  text: string;
  excerpt: string;
  words: number;
  publishedAt: Date;
  section: number;
  source: number | null;
  desk: number;
  tags: string[];
}

/** Article `n` of a seed: the same whenever and wherever it is made. About 400 words, in paragraphs, some with a heading or a quotation. */
export function generateArticle(seed: number, n: number): GeneratedArticle {
  const random = randomFor(seed, 4, n);
  const affair = affairOf(seed, n);
  const tell = teller(affair, random);
  const body: Block[] = [];
  const paragraphs = between(random, 6, 11);
  for (let i = 0; i < paragraphs; i++) {
    if (i > 2 && random() < 0.06)
      body.push({ type: 'heading', level: 2, text: [`${pick(random, affair.words)} ${tell.word()} ${tell.word()}`] });
    const text = Array.from({ length: between(random, 2, 3) }, (_, s) => tell.sentence(i + s === 0)).join(' ');
    if (i > 0 && random() < 0.08) body.push({ type: 'quote', text: [text], cite: affair.people[0].full });
    else body.push({ type: 'paragraph', text: [text] });
  }
  const text = bodyText(body);
  return {
    n,
    status: random() < 0.02 ? 'DRAFT' : 'PUBLISHED',
    headline: tell.headline(),
    dateline: affair.place,
    body,
    text,
    excerpt: excerptOf(text.slice(0, 400)),
    words: text.split(/\s+/).length,
    publishedAt: publishedAt(seed, n, affair),
    section: affair.section,
    source: random() < 0.4 ? between(random, 0, sources.length - 1) : null,
    desk: affair.section * (desks.length / sections.length) + between(random, 0, desks.length / sections.length - 1),
    tags: [
      ...new Set([
        affair.place,
        pick(random, newsWords.slice(0, 120)),
        ...(random() < 0.3 ? [affair.people[0].full.split(' ')[0]! + ' ' + affair.people[0].family] : []),
      ]),
    ],
  };
}

/** When article `n` came out, without making it: within a month of the beginning of its affair, most soon after. */
export function publishedAt(seed: number, n: number, affair = affairOf(seed, n)): Date {
  const minutes = Math.floor(30 * 24 * 60 * randomFor(seed, 5, n)() ** 2);
  return new Date(Math.floor(affair.start / 60_000 + minutes) * 60_000);
}

const joining = [
  'من',
  'في',
  'على',
  'إلى',
  'عن',
  'مع',
  'بعد',
  'قبل',
  'خلال',
  'بين',
  'التي',
  'الذي',
  'هذا',
  'هذه',
  'ذلك',
  'حتى',
  'كما',
  'غير',
  'كل',
  'بعض',
];

/** What tells an affair: sentences of an opening with its names, and words as often as news has them, some of them the affair's own. */
function teller({ people: [one, other], place, body, words }: Affair, random: Random) {
  const word = () => (random() < 0.12 ? pick(random, words) : zipfWord(random));
  const openings = [
    () => `قال ${one.full} في ${place} إن`,
    () => `وأضاف ${one.family} أن`,
    () => `وأعلنت ${body} أن`,
    () => `وذكر بيان صدر عن ${body} أن`,
    () => `وأكد سكان ${place} أن`,
    () => `وبحسب مصادر في ${body} فإن`,
    () => 'ويأتي ذلك بعد أسابيع من',
    () => 'ومن المقرر أن يبحث المجتمعون',
    () => `وأوضح ${other.full} للصحفيين أن`,
    () => `وقال شهود في ${place} إن`,
    () => `ويتوقع خبراء أن`,
    () => `وشدد ${other.family} على أن`,
    () => 'وكانت تقارير سابقة قد ذكرت أن',
    () => 'ولم يتضح بعد ما إذا كان',
  ];
  const headlines = [
    () => `${one.family} يبحث ${word()} ${word()} في ${place}`,
    () => `${place}: ${pick(random, words)} ${word()} بعد ${word()}`,
    () => `${body} و${other.family}: ${word()} ${pick(random, words)}`,
    () => `${word()} ${word()} في ${place} مع ${one.family}`,
    () => `${one.full} و${other.family} في ${place}: ${word()}`,
  ];
  const tail = (length: number) => {
    let text = '';
    for (let i = 0; i < length; i++) text += ` ${i > 0 && i < length - 1 && random() < 0.28 ? pick(random, joining) : word()}`;
    return text;
  };
  return {
    word,
    headline: () => pick(random, headlines)(),
    sentence: (first: boolean) => `${(first ? openings[0]! : pick(random, openings))()}${tail(between(random, 10, 20))}.`,
  };
}
