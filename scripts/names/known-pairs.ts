import { fixedNames } from '#lib/arabic/names/fixed.ts';
import { type NamePair } from './pairs.ts';

// Written by hand from what newspapers print; none is taken from a data set. First of each line: the usual spelling.

/** Arabic names that came back through a Latin spelling and lost their ع, their ح or their emphatic letters. */
const returned = `
الشرع الشارا الشرا شارا شرع
الجولاني الغولاني جولاني
حفتر هفتر
القذافي الغدافي كدافي قدافي
عباس أباس
عزام أزام
الظواهري الزواهري الضواهري
البغدادي بغدادي
مصطفى مستفى موستافا
رمضان رمدان رامادان
معلوف مالوف
خوري كوري الخوري
الطالباني تالاباني الطلباني
البرزاني بارزاني البارزاني
صدام سدام
فيصل فيسال
نصرالله نصر_الله
حداد هداد حدّاد
عون أون
ميقاتي مقاتي
الحريري هريري حريري
جنبلاط جمبلاط
غزالي الغزالي جزالي
العبيدي عبيدي أوبيدي
بو_عزيزي البوعزيزي بوعزيزي
`;

/** Foreign names of the news. */
const foreign = `
نتنياهو نتانياهو ناتانياهو
غورباتشوف جورباتشوف كورباتشوف غورباتشيف
سيرغي سيرجي سيرجيه
بوتين بوتن
لافروف لافرف
هاريس هاريز
زيلينسكي زيلنسكي زلنسكي
غوتيريش جوتيريس غوتيريس
ماكرون مكرون
أردوغان أردوجان إردوغان اردوقان
بلينكن بلنكن بلينكين
غراندي جراندي
ترامب ترمب
بايدن بايدين
لوكاشنكو لوكاشينكو
بوريل بورل
غالانت جالانت
لاغارد لاجارد
شولتس شولتز شولز
مدفيديف ميدفيديف
أوستن أوستين
كينيدي كندي كينيدى
هنية هنيه
تشرشل تشرتشل
روحاني روهاني
سوناك سونك
مودي مودى
لولا لولاه
ساركوزي سركوزي
برلسكوني بيرلسكوني
`;

// Near in letters, far in life.
const twoNames = `
بوتين بايدن
ترامب ترومان
كلينتون كارلتون
ماكرون ماكين
دمشق دبلن
طهران وهران
حلب حماة
مصر قصر
الخطيب الخياط
الأسد السعد
الحوثي الحلبي
مسعودي سعودي
عراق عريق
شارون شيراك
بيروت برلين
الصدر السدري
لبنان لبنى
ميلان ميلاد
مونتانا مونتينيغرو
مارتن مارين
هيلتون ميلتون
جونسون جونستون
روبرت روبن
ستيفن ستيوارت
كارتر كارلوس
سانشيز سانتوس
فيدل فيديريكو
رومني روماني
باريس بارنيس
كوريا كوبا
`;

const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split(' ').map((name) => name.replace('_', ' ')));

/** Pairs that are one name and pairs that are not, from the lists above and from every two names of fixed spelling. */
export function knownPairs(): NamePair[] {
  const same = [...lines(returned), ...lines(foreign)].flatMap(([usual, ...others]) =>
    others.map((b) => ({ a: usual!, b, same: true, weight: 2 })),
  );
  const different = lines(twoNames).map(([a, b]) => ({ a: a!, b: b!, same: false, weight: 1 }));
  return [...same, ...different];
}

/** Every two names of fixed spelling. */
export function fixedPairs(): NamePair[] {
  const names = [...fixedNames];
  return names.flatMap((a, i) => names.slice(i + 1).map((b) => ({ a, b, same: false, weight: 1 })));
}
