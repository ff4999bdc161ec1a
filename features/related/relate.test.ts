import { describe, expect, test } from 'vitest';
import { encode } from '#features/search/document.ts';
import { choose } from './choose.ts';
import { rarityAmong } from './common-words.ts';
import { profileOf, type Profile } from './profile.ts';
import { reasonsIn } from './reasons.ts';
import { relate, seenFromThere } from './relate.ts';

const day = 86_400_000;
const rarity = rarityAmong(0, () => 0);

const bridge =
  'افتتح عمدة مدينة المرجان سليم الحداد جسر النوارس بعد ثلاث سنوات من البناء. وقال الحداد إن جسر النوارس يصل الميناء القديم بالسوق.';
const delay = 'تأخر افتتاح جسر النوارس في مدينة المرجان شهرين. وعد العمدة سليم الحداد أن يفتح جسر النوارس قبل الشتاء.';
const recipe = 'تحتاج كعكة التمر إلى ثلاث بيضات وكوب من الطحين. تخبز الكعكة نصف ساعة.';

function anArticle(headline: string, text: string, given: Partial<Profile> = {}) {
  const profile = profileOf(encode({ headline, tags: [], text }), { headline, at: 100 * day, source: 1, section: 1 });
  return { headline, profile: { ...profile, ...given } };
}
const opening = anArticle('افتتاح جسر النوارس', bridge);
const late = anArticle('جسر النوارس يتأخر', delay, { at: 90 * day });
const cake = anArticle('كعكة التمر', recipe, { at: 99 * day });

const headlines = (related: { candidate: { headline: string } }[]) => related.map((r) => r.candidate.headline);

describe('What belongs with an article', () => {
  test('is first what tells of the same affair', () => {
    expect(headlines(relate(opening.profile, [cake, late], rarity))).toEqual(['جسر النوارس يتأخر', 'كعكة التمر']);
  });

  test('has a score from 0 to 1, and the terms that both have', () => {
    for (const { score, candidate, shared } of relate(opening.profile, [cake, late], rarity)) {
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(shared.length > 0 || candidate === cake).toBe(true);
    }
  });

  test('is rather earlier than later, rather of the same source than of another', () => {
    const text = 'بدأ العمل على جسر النوارس متأخرا لأن الأمطار لم تتوقف. وطلب المقاولون مالا ورجالا أكثر قبل الشتاء القادم كي يسرعوا.';
    const before = anArticle('جسر النوارس يتأخر', text, { at: 90 * day });
    const after = anArticle('جسر النوارس يتأخر', text, { at: 110 * day });
    const elsewhere = anArticle('جسر النوارس يتأخر', text, { at: 90 * day, source: 2 });
    expect(relate(opening.profile, [elsewhere, after, before], rarity)[0]!.candidate).toBe(before);
  });

  test('of another source counts in full when it is the same report', () => {
    const copy = anArticle('العمدة يفتتح الجسر', bridge, { source: 2 });
    const [first] = relate(opening.profile, [late, cake, copy], rarity);
    expect(first).toMatchObject({ candidate: copy });
    expect(first!.likeness).toBeGreaterThan(8);
  });

  test('is no error where there is nothing to compare', () => {
    const mute = anArticle('', '');
    expect(relate(mute.profile, [], rarity)).toEqual([]);
    for (const { score } of [...relate(mute.profile, [late], rarity), ...relate(opening.profile, [mute], rarity)])
      expect(score).toBeGreaterThanOrEqual(0);
  });

  test('is seen from there with the time turned round, and for no more than the two are alike', () => {
    const seen = (from: typeof late, given: object) =>
      seenFromThere(from.profile, { candidate: late, score: 0.5, likeness: 9, shared: [], ...given });
    expect(seen(opening, {})).toBeLessThan(0.5);
    expect(seen(anArticle('', '', { at: 80 * day }), { score: 0.1 })).toBeGreaterThan(0.1);
    expect(seen(opening, { likeness: 1 })).toBeLessThan(seen(opening, {}) / 3);
  });
});

describe('What is shown of it', () => {
  const ranked = (...articles: (typeof opening)[]) =>
    articles.map((candidate, i) => ({ candidate, score: 0.9 - i / 10, likeness: 5, shared: [] }));

  test('has near-identical reports folded into the best of them', () => {
    const copy = anArticle('نسخة', delay + ' انتهى.');
    const chosen = choose(ranked(late, copy, cake), 6);
    expect(headlines(chosen)).toEqual([late.headline, cake.headline]);
    expect(chosen[0]!.copies).toEqual([copy]);
  });

  test('has variety: what repeats the first gives way to what does not', () => {
    const [first, ...rest] = delay.split('. ');
    const alike = anArticle('يشبه الأول', `${first}. ${recipe.split('. ')[0]}. ${rest.join(' ').slice(0, 20)}`);
    const chosen = choose([...ranked(late), { ...ranked(alike)[0]!, score: 0.5 }, { ...ranked(cake)[0]!, score: 0.49 }], 3);
    expect(headlines(chosen)).toEqual([late.headline, cake.headline, alike.headline]);
    expect(chosen.map((c) => c.score)).toEqual(chosen.map((c) => c.score).toSorted((a, b) => b - a));
  });

  test('is not more than was asked for', () => {
    expect(choose(ranked(opening, cake), 1)).toHaveLength(1);
    expect(choose([], 6)).toEqual([]);
  });
});

describe('The reasons', () => {
  const [{ shared } = { shared: [] }] = relate(opening.profile, [late], rarity);

  test('are names as the text writes them, a name of two words whole', () => {
    expect(reasonsIn(bridge)(shared)).toContain('جسر النوارس');
  });

  test('carry no «and», and are no numbers', () => {
    const [{ shared: terms } = { shared: [] }] = relate(anArticle('', 'والشرع 2025 للشرع').profile, [anArticle('', 'الشرع 2025')], rarity);
    expect(reasonsIn('قالوا والشرع حاضر 2025 إن للشرع وللناس والشرع')(terms)).toEqual(['الشرع']);
    expect(reasonsIn('والشرع 2025 ثم الشرع')(terms)).toEqual(['الشرع']);
  });

  test('are three at the most, and none where nothing is shared', () => {
    expect(reasonsIn(bridge)(shared).length).toBeLessThanOrEqual(3);
    expect(reasonsIn(bridge)([])).toEqual([]);
  });
});
