import { expect, test } from 'vitest';
import { rarityAmong } from './common-words.ts';
import { sameStory } from './same-story.ts';
import { viewsOf } from './views.ts';

const rarity = rarityAmong(0, () => 0);

const fireHeadline = 'حريق في سوق العطارين بمدينة المرجان';
const fireText = 'التهم حريق كبير سوق العطارين في مدينة المرجان فجر الثلاثاء. وقالت فرق الإطفاء إن عشرين محلا احترقت.';
const fire = viewsOf(fireHeadline, fireText);
const sameFire = viewsOf(
  'النيران تأكل سوق العطارين',
  'احترق عشرون محلا في سوق العطارين بمدينة المرجان فجر يوم الثلاثاء في حريق كبير، بحسب الإطفاء.',
);
const market = viewsOf(
  'تجار المرجان يطلبون سوقا جديدة',
  'طلب تجار مدينة المرجان بناء سوق جديدة قرب الميناء بعد سنوات من الزحام في الشوارع الضيقة.',
);
const chess = viewsOf('طفلة تفوز ببطولة الشطرنج', 'فازت طفلة في التاسعة ببطولة الشطرنج بعد سبع جولات لم تخسر فيها أي مباراة.');

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

test('A text told at length and in one sentence is one event; a headline alone finds its text', () => {
  const long = `${fireText} ${'وامتدت النيران إلى محلات أخرى في الحي القديم قبل أن تطفأ عند الظهر. '.repeat(8)}`;
  expect(sameStory(viewsOf(fireHeadline, long), fire, rarity)).toBeGreaterThan(0.7);
  const [headline, text] = [viewsOf(fireHeadline, ''), viewsOf('', fireText)];
  expect(sameStory(headline, text, rarity)).toBeGreaterThan(sameStory(headline, market, rarity));
  expect(sameStory(headline, text, rarity)).toBeGreaterThan(0.5);
});

test('The digits of the east and those of the west are the same figures', () => {
  const [east, west] = ['احترق ٢٤ محلا من ١٩٣٦', 'احترق 24 محلا من 1936'].map((text) => viewsOf('حريق', text));
  expect(sameStory(east!, west!, rarity)).toBeCloseTo(1, 5);
});

test('Texts without words have nothing in common with any', () => {
  const nothing = viewsOf('', '');
  for (const other of [nothing, fire]) expect(sameStory(nothing, other, rarity)).toBe(0);
  expect(sameStory(viewsOf('؟!', '…'), viewsOf('٪', '،'), rarity)).toBe(0);
});
