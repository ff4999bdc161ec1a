import { fold } from '#lib/arabic/fold.ts';
import type { Block } from '#features/articles/blocks.ts';
import type { ForeignTeaser } from './save-story.ts';

/** What a page saved as plain text says. */
export interface TextPage {
  section?: string;
  headline: string;
  publishedAt?: Date;
  dateline?: string;
  body: Block[];
  credit?: string;
  tags: string[];
  teasers: ForeignTeaser[];
}

// What sites put round every page. Folded, so that spellings meet.
const furniture = [
  /^connect with us$/,
  /^hi,? what are you looking for\??$/,
  /^(search|menu|home|share|tweet|facebook|twitter|whatsapp|telegram|print|email|copy link|advertisement|x)$/,
  /^(ابحث|بحث|القائمه|الرئيسيه|شارك|مشاركه|طباعه|نسخ الرابط|اعلان|اضف تعليق(ك|ا)?|اترك تعليق(ك|ا)?|الغاء الرد|ارسال التعليق|التعليق|الاسم|البريد الالكتروني|الموقع الالكتروني)( ?\*)?$/,
  /^لن يتم نشر عنوان بريدك/,
  /^احفظ اسمي/,
  /^you may also like$/,
];
const relatedMark =
  /^(مقالات ذات صله|اخبار ذات صله|مواضيع ذات صله|اقرا ايضا|قد يعجبك ايضا|related( articles| posts)?|you may also like)\s*:?$/;
const tagMark = /^(tags?|الوسوم|وسوم|كلمات مفتاحيه|الكلمات المفتاحيه)\s*:\s*(.*)$/;
const creditWords = /(تحرير|الكتابه|كتابه|تقارير|تغطيه|شارك في|اعداد|ترجمه|المصدر)/;
const dateLine = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:\s*[|,،-]?\s*(\d{1,2}):(\d{2}))?$/;

const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]/g;
const arabicLetters = /\p{Script=Arabic}/gu;
const anyLetters = /\p{L}/gu;

/** A page whose letters are mostly others is no Arabic news page, whatever its lines look like. */
const isArabic = (text: string) => (text.match(arabicLetters)?.length ?? 0) * 2 > (text.match(anyLetters)?.length ?? 0);

const isFurniture = (line: string) => furniture.some((f) => f.test(fold(line).trim()));
const wordCount = (line: string) => line.split(/\s+/).length;
const isLabel = (line: string) => wordCount(line) <= 3 && !/[.…؟!:]$/.test(line);

/**
 * Reads a news page saved as text: its section label, headline, date, body, credit line and tags, with the teasers of other articles told
 * apart and the site's own furniture left out. Nothing in the text is reworded.
 * @param instant turns a wall-clock time of the newsroom into a moment.
 * @returns null when no headline with a text under it can be made out.
 */
export function readText(text: string, instant: (y: number, m: number, d: number, h: number, min: number) => Date): TextPage | null {
  const lines = text
    .toWellFormed()
    .replace(controls, '')
    .split(/\r?\n/)
    .map((l) => l.trim())
    .filter(Boolean);
  const { article, tags, related } = split(lines);
  const [first, ...rest] = article.filter((l) => !isFurniture(l));
  if (!first || !rest.length || !isArabic(text)) return null;
  const labelled = isLabel(first);
  const headline = labelled ? rest.shift()! : first;
  const page: TextPage = {
    ...(labelled && { section: first }),
    headline,
    body: [],
    tags,
    teasers: readTeasers(related.filter((l) => !isFurniture(l))),
  };

  const moment = readMoment(rest[0] ?? '');
  if (moment) {
    page.publishedAt = instant(...moment);
    rest.shift();
  }
  if (!rest.length) return null;
  Object.assign(page, takeCredit(rest), takeDateline(rest));
  page.body = rest.map((line) => ({ type: 'paragraph', text: [line] }));
  return page;
}

/** The year, month, day, hour and minute of a line that is a date and nothing else; null when there is no such day or hour. */
function readMoment(line: string): [number, number, number, number, number] | null {
  const [, d, m, y, h = '0', min = '0'] = dateLine.exec(fold(line)) ?? [];
  if (!d || !m || !y) return null;
  const moment: [number, number, number, number, number] = [+y, +m, +d, +h, +min];
  const [year, month, day, hour, minute] = moment;
  const there = new Date(Date.UTC(year, month - 1, day, hour, minute));
  const same =
    there.getUTCMonth() === month - 1 && there.getUTCDate() === day && there.getUTCHours() === hour && there.getUTCMinutes() === minute;
  return same ? moment : null;
}

/** Where the article ends: at its tags, or where the page turns to other articles. */
function split(lines: string[]) {
  const folded = lines.map((l) => fold(l).trim());
  const tagAt = folded.findIndex((l) => tagMark.test(l));
  const relatedAt = folded.findIndex((l) => relatedMark.test(l));
  const ends = [tagAt, relatedAt].filter((i) => i >= 0);
  const end = ends.length ? Math.min(...ends) : lines.length;
  const written = tagAt < 0 ? '' : lines[tagAt]!.slice(lines[tagAt]!.indexOf(':') + 1);
  const tags = written
    .split(/[،,؛;|]/)
    .map((t) => t.trim())
    .filter(Boolean);
  return { article: lines.slice(0, end), tags, related: lines.slice(Math.max(tagAt, relatedAt) + 1 || lines.length) };
}

/** The closing line of who wrote and edited: a last paragraph in parentheses, or an agency's name after the last sentence. */
function takeCredit(paragraphs: string[]): { credit?: string } {
  const last = paragraphs.at(-1)!;
  const whole = /^\((.+)\)\.?$/s.exec(last);
  if (whole && paragraphs.length > 1 && creditWords.test(fold(last))) {
    paragraphs.pop();
    return { credit: whole[1]! };
  }
  const agency = /^(.+[.!؟"”»])\s+(\p{L}+(?: \p{L}+)?)$/su.exec(last);
  if (!agency) return {};
  paragraphs[paragraphs.length - 1] = agency[1]!;
  return { credit: agency[2]! };
}

/** «دمشق (وكالة) - النص»: the place that the first paragraph begins with. */
function takeDateline(paragraphs: string[]): { dateline?: string } {
  const [, place, text] = /^(\p{L}+)\s*\([^()]{2,40}\)\s*[-–—]\s*(.+)$/su.exec(paragraphs[0]!) ?? [];
  if (!place || !text) return {};
  return { dateline: place };
}

/** Teasers come as section and excerpt, as title and excerpt, or as excerpts alone. */
function readTeasers(lines: string[]): ForeignTeaser[] {
  const teasers: ForeignTeaser[] = [];
  for (let i = 0; i < lines.length; i++) {
    const section = isLabel(lines[i]!) ? lines[i++] : undefined;
    const line = lines[i];
    if (line === undefined) break;
    const next = lines[i + 1];
    const isTitle = next !== undefined && !isLabel(next) && !/[.…]$/.test(line) && next.length > line.length;
    teasers.push({ ...(section && { section }), ...(isTitle && { title: line }), excerpt: isTitle ? lines[++i]! : line });
  }
  return teasers;
}
