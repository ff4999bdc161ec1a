import type { CommentStatus } from '#lib/generated/prisma/enums.ts';
import { publishedAt } from './article.ts';
import { commenter } from './names.ts';
import { between, pick, randomFor } from './random.ts';
import { newsWords } from './vocabulary.ts';

/** A comment of the generated newsroom. */
export interface GeneratedComment {
  m: number;
  id: string;
  /** The number of its article. */
  article: number;
  /** The comment that it answers. */
  parentId: string | null;
  name: string;
  body: string;
  status: CommentStatus;
  createdAt: Date;
}

// Eight in a row stand under one article, and answer only each other.
const together = 8;
const openings = [
  'شكرًا على هذا التقرير عن',
  'لم أفهم لماذا',
  'أتمنى أن نقرأ المزيد عن',
  'كنا ننتظر',
  'يهمنا في الحي',
  'لا أوافق على ما قيل عن',
  'سؤال للمحرر عن',
];

/** Comment `m` of a seed, under one of the first `articles`: a few have most of them. Three in ten answer an approved one. */
export function generateComment(seed: number, m: number, articles: number): GeneratedComment {
  const bundle = Math.floor(m / together);
  const article = Math.floor(articles * randomFor(seed, 6, bundle)() ** 2);
  const random = randomFor(seed, 7, m);
  const parent = random() < 0.3 ? topBefore(seed, m) : null;
  const body = Array.from({ length: between(random, 4, 24) }, () => pick(random, newsWords)).join(' ');
  return {
    m,
    id: idOf(seed, m),
    article,
    parentId: parent === null ? null : idOf(seed, parent),
    name: commenter(random),
    body: `${pick(random, openings)} ${body}.`,
    status: statusOf(seed, m),
    // Later ones of a bundle are later, so that nobody answers what is not there yet.
    createdAt: new Date(publishedAt(seed, article).getTime() + ((m % together) + random()) * 3600_000 + between(random, 1, 59) * 1000),
  };
}

/** The first approved comment of the same bundle before `m`; it answers nothing. Null where there is none. */
function topBefore(seed: number, m: number): number | null {
  const first = m - (m % together);
  return first < m && statusOf(seed, first) === 'APPROVED' ? first : null;
}

function statusOf(seed: number, m: number): CommentStatus {
  const share = randomFor(seed, 8, m)();
  return share < 0.8 ? 'APPROVED' : share < 0.88 ? 'PENDING' : share < 0.95 ? 'REJECTED' : 'SPAM';
}

/** A UUID (version 8: of our own making; RFC 9562) out of seed and number. */
function idOf(seed: number, m: number): string {
  const hex = (n: number, digits: number) => n.toString(16).padStart(digits, '0').slice(-digits);
  const random = randomFor(seed, 9, m);
  const some = () => hex(Math.floor(random() * 2 ** 32), 8);
  return `${hex(seed, 8)}-${some().slice(0, 4)}-8${some().slice(0, 3)}-8${some().slice(0, 3)}-${some().slice(0, 4)}${hex(m, 8)}`;
}
