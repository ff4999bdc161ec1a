import { pick, type Random } from './random.ts';

// Nobody is called so: given names, and family names out of a writing case and a workshop.
const given = `سلمى إدريس نائلة يوسف رنا مالك هند زياد ليلى كريم سعاد نبيل مريم طارق هدى سامر ندى فارس دلال رامي عبير جمال لينا عادل
  سهى باسم غادة ماهر ريم وائل نور حازم دانة فادي شهد قاسم ميساء أنس تالا رشيد`.split(/\s+/);
const things =
  `الحبر القلم الدفتر المداد القرطاس السطر الورق المحبرة الهامش الغلاف الرقعة الفاصلة المسطرة الممحاة الطابع الختم الشمع الخيط المنوال المغزل
  النول الصوف القطن الكتان الحرير المرجان الصدف اللؤلؤ العنبر القنديل الفانوس المشكاة السراج الزيتون السدر الأثل الغاف الطلح الريحان النعناع
  الزعتر السمسم العدس الحنطة الشعير الرمان التين اللوز الجوز الفستق المرساة الشراع المجداف الصاري البوصلة الاسطرلاب المنارة الرصيف الجسر القنطرة
  الطاحونة الساقية الناعورة البئر الينبوع الغدير السحاب الندى الضباب البرق الهلال الثريا سهيل المرآة المشط الإبرة المقص الزر الجيب العباءة
  الكوب الإبريق الصينية المهباش الهاون الرحى الفرن التنور الموقد الفحم الجمر الدخان البخور السلة الحصير البساط الوسادة المفتاح القفل الباب
  النافذة الشرفة السلم السقف العمود القوس القبة البرج الميزان المكيال الفلس الدرهم`.split(/\s+/);
const places = ['وادي', 'تل', 'واحة', 'جزيرة', 'بلدة', 'عين', 'مرفأ', 'سهل', 'خان', 'رأس'];
const bodies = ['شركة', 'جمعية', 'نقابة', 'مؤسسة', 'هيئة', 'رابطة', 'مصنع', 'اتحاد', 'نادي', 'مجلس', 'مركز', 'تعاونية'];

export interface Person {
  /** «سلمى نبيل القنديل». */
  full: string;
  /** «القنديل». */
  family: string;
}

/** An invented person; two have the same whole name once in some 190,000. */
export function person(random: Random): Person {
  const family = pick(random, things);
  return { full: `${pick(random, given)} ${pick(random, given)} ${family}`, family };
}

/** An invented place: «واحة السدر». */
export const place = (random: Random): string => `${pick(random, places)} ${pick(random, things)}`;

/** An invented body: «نقابة المنوال والمغزل». */
export const organisation = (random: Random): string => `${pick(random, bodies)} ${pick(random, things)} و${pick(random, things)}`;

/** Who comments: a given name. */
export const commenter = (random: Random): string => pick(random, given);
