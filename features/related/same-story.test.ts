import { expect, test } from 'vitest';
import { encode } from '#features/search/document.ts';
import { rarityAmong } from './common-words.ts';
import { profileOf } from './profile.ts';
import { sameStory, type Views } from './same-story.ts';

const rarity = rarityAmong(0, () => 0);

function told(headline: string, text: string): Views {
  const codes = encode({ headline, tags: [], text });
  const facts = { headline, at: null, source: null, section: null };
  return { stems: profileOf(codes, facts), roots: profileOf(codes, facts, 'root') };
}

const fire = told(
  'حريق في سوق العطارين بمدينة المرجان',
  'التهم حريق كبير سوق العطارين في مدينة المرجان فجر الثلاثاء. وقالت فرق الإطفاء إن عشرين محلا احترقت.',
);
const sameFire = told(
  'النيران تأكل سوق العطارين',
  'احترق عشرون محلا في سوق العطارين بمدينة المرجان فجر يوم الثلاثاء في حريق كبير، بحسب الإطفاء.',
);
const market = told(
  'تجار المرجان يطلبون سوقا جديدة',
  'طلب تجار مدينة المرجان بناء سوق جديدة قرب الميناء بعد سنوات من الزحام في الشوارع الضيقة.',
);
const chess = told('طفلة تفوز ببطولة الشطرنج', 'فازت طفلة في التاسعة ببطولة الشطرنج بعد سبع جولات لم تخسر فيها أي مباراة.');

test('The nearer two stories are, the higher their score: the same text, the same event, the same town, nothing in common', () => {
  const scores = [fire, sameFire, market, chess].map((other) => sameStory(fire, other, rarity));
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(new Set(scores).size).toBe(4);
  expect(scores[0]).toBeGreaterThan(0.95);
  expect(scores[3]).toBeLessThan(0.15);
});

test('It does not matter which of the two comes first', () => {
  expect(sameStory(fire, market, rarity)).toBeCloseTo(sameStory(market, fire, rarity), 10);
});

test('Texts without words have a score too', () => {
  const nothing = told('', '');
  for (const other of [nothing, fire]) expect(sameStory(nothing, other, rarity)).toSatisfy((x: number) => x >= 0 && x <= 1);
});
