import { describe, expect, test } from 'vitest';
import { clean, countPublished, findAnswered, graphemes, longestBody, problemsOf, Submission, type PublicComment } from './comment.ts';

const family = '👨‍👩‍👧‍👦';

describe('The text of a comment as it is stored', () => {
  test.each([
    ['what Salma wrote, as she wrote it', 'والله ما قلت إلا الحق 🙈\nوالسلام.', 'والله ما قلت إلا الحق 🙈\nوالسلام.'],
    ['tashkeel', 'مَدْرَسَةٌ', 'مَدْرَسَةٌ'.normalize('NFC')],
    ['Persian joined by a joiner', 'می\u200cروم', 'می\u200cروم'],
    ['a family of four', family, family],
    ['line breaks of Windows and of old Macs', 'أ\r\nب\rج', 'أ\nب\nج'],
    ['a stack of empty lines', 'أ\n\n\n\n\n\nب', 'أ\n\nب'],
    ['space at both ends', ' \n\t أ \n ', 'أ'],
    ['a tab', 'أ\tب', 'أ ب'],
    ['two ways of writing one letter', 'ا\u0654', 'أ'],
    ['a direction turned round', 'قلت \u202eلا\u202c ثم \u2066نعم\u2069\u200f\u061c', 'قلت لا ثم نعم'],
    ['a NUL and a bell', 'أ\u0000\u0007ب', 'أب'],
    ['half of a pair', 'أ\ud83dب', 'أ\ufffdب'],
    ['nothing', '', ''],
  ])('keeps or mends %s', (_, typed, stored) => {
    expect(clean(typed)).toBe(stored);
  });

  test('ten thousand marks on one letter are eight', () => {
    expect(clean(`ا${'\u064e'.repeat(10_000)}ب`)).toBe(`ا${'\u064e'.repeat(8)}ب`);
    expect(clean('Z' + '\u0300\u0315\u031b'.repeat(5000)).length).toBeLessThanOrEqual(9);
  });

  test('a stack of marks is never cut through one of them', () => {
    expect(clean(`a\u0324${'\u{1e944}'.repeat(20)}`).isWellFormed()).toBe(true);
  });

  test('stored again it is the same', () => {
    const texts = ['أ\r\n\r\n\r\nب', 'ا\u0654\u202e', `x${'\u0301'.repeat(50)}`, ' \u200f a', 'a\u200e\u0301', '\ud800\udc00\ud800'];
    for (const text of texts) expect(clean(clean(text))).toBe(clean(text));
  });
});

test('Letters are counted as a person counts them', () => {
  expect([family, '🇸🇾', 'مَدْرَسَة', 'e\u0301', '', '👍🏽'].map(graphemes)).toEqual([1, 1, 5, 1, 0, 1]);
});

describe('A comment that may be sent', () => {
  const good = { name: 'سلمى', email: 'salma@example.com', body: 'شكرًا على المقال' };
  const problems = (input: unknown) => {
    const read = Submission.safeParse(input);
    return read.success ? null : problemsOf(read.error);
  };

  test('has a name, an address and a text, and comes out clean', () => {
    const read = Submission.parse({ ...good, name: ' سلمى\u202e ', email: ' salma@example.com ', parent: '', more: 'ignored' });
    expect(read).toEqual({ ...good, parent: null });
  });

  test('may answer another', () => {
    const parent = '7f1c9f8e-4c8b-4d57-9d0a-3a9f5f0c2b11';
    expect(Submission.parse({ ...good, parent }).parent).toBe(parent);
    expect(Submission.parse({ ...good, parent: null }).parent).toBeNull();
  });

  test('is as long as four thousand letters, also when each is a family, and no longer', () => {
    expect(longestBody).toBe(4000);
    for (const letter of ['ا', '😀', family, 'لَّ']) {
      expect(problems({ ...good, body: letter.repeat(4000) })).toBeNull();
      expect(problems({ ...good, body: letter.repeat(4001) })).toEqual({ body: 'too-long' });
    }
  });

  test('has a name of eighty letters at the most, in one line', () => {
    expect(problems({ ...good, name: 'ا'.repeat(80) })).toBeNull();
    expect(problems({ ...good, name: 'ا'.repeat(81) })).toEqual({ name: 'too-long' });
    expect(Submission.parse({ ...good, name: 'سلمى\n\nالحبر' }).name).toBe('سلمى الحبر');
  });

  test.each([
    ['nothing', ''],
    ['spaces and empty lines', ' \u00a0 \n\t\u3000'],
    ['tatweel only', 'ــــــ'],
    ['tashkeel only', 'ًٌٍَُِّْ'],
    ['what directs, and nothing directed', '\u202e\u2066\u200f'],
    ['what has no width', '\u200b\u200c\u200d\u2060\ufeff\u00ad'],
    ['letters that are empty', '\u3164\uffa0\u115f\u2800'],
    ['controls', '\u0000\u0001'],
    ['marks on nothing', '\u0301'.repeat(10_000)],
  ])('does not consist of %s', (_, text) => {
    expect(problems({ ...good, body: text })).toEqual({ body: 'missing' });
    expect(problems({ ...good, name: text.slice(0, 50) })).toEqual({ name: 'missing' });
  });

  test.each([
    'salma',
    'salma@',
    '@example.com',
    'salma@example',
    'salma@@example.com',
    'a b@example.com',
    'salma@example.com, idris@example.com',
    'salma@example.com\nBcc: all@example.com',
    '<script>@example.com',
  ])('has an address, and %j is none', (email) => {
    expect(problems({ ...good, email })).toEqual({ email: 'not-an-address' });
  });

  test('has no address of a thousand letters', () => {
    expect(problems({ ...good, email: `${'a'.repeat(1000)}@example.com` })).toEqual({ email: 'too-long' });
  });

  test('says of every wrong field what is wrong with it', () => {
    expect(problems({})).toEqual({ name: 'missing', email: 'missing', body: 'missing' });
    expect(problems({ name: 7, email: null, body: ['x'] })).toEqual({ name: 'missing', email: 'missing', body: 'missing' });
    expect(problems({ name: '', email: 'salma', body: 'ا'.repeat(4001) })).toEqual({
      name: 'missing',
      email: 'not-an-address',
      body: 'too-long',
    });
  });

  test('is no list, no text and no nothing', () => {
    for (const input of [null, undefined, 'x', 7, [], [good]]) expect(problems(input)).toEqual(problems({}));
  });

  test('that answers what can be no comment is refused, though none of its fields is wrong', () => {
    for (const parent of ['1', 'x', "' OR 1=1", 7, {}]) expect(problems({ ...good, parent })).toEqual({});
  });

  test('of a million letters is refused without being read', () => {
    const began = performance.now();
    expect(problems({ ...good, body: '\u0301'.repeat(1_000_000) })).toEqual({ body: 'too-long' });
    expect(performance.now() - began).toBeLessThan(500);
  });
});

describe('The comments under an article', () => {
  const one = (id: string, standing: PublicComment['standing'], replies: PublicComment[] = []): PublicComment => ({
    id,
    name: 'سلمى',
    body: 'نعم',
    createdAt: new Date(0),
    standing,
    replies,
  });
  const comments = [one('a', 'public', [one('b', 'public'), one('c', 'pending')]), one('d', 'refused')];

  test('are counted with their replies, without those that only their sender sees', () => {
    expect(countPublished(comments)).toBe(2);
    expect(countPublished([])).toBe(0);
  });

  test('can be answered where everybody sees them, and nowhere else', () => {
    expect([findAnswered(comments, 'a')?.id, findAnswered(comments, 'b')?.id]).toEqual(['a', 'b']);
    for (const id of ['c', 'd', 'nobody', '', undefined]) expect(findAnswered(comments, id)).toBeNull();
  });
});
