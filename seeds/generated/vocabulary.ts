import { pick, randomFor, type Random } from './random.ts';

/** Words of news, the commonest of the vocabulary: nouns, adjectives and verbs that name nobody. */
export const newsWords = `
  الحكومة الوزارة المجلس البلاد المدينة المنطقة العام الماضي المقبل الجديد الأول الثاني الدولية الوطنية المحلية السكان الناس العمل المشروع
  الخطة القرار الاتفاق الاجتماع المؤتمر اللجنة الهيئة الشركة الشركات السوق الأسعار الأسواق الإنتاج التجارة الاقتصاد المال المياه الكهرباء
  الطاقة النفط الغاز الزراعة الصناعة التعليم المدارس الجامعة الطلاب المعلمين الصحة المستشفى الأطباء المرضى العلاج الدواء البحث الدراسة
  الباحثون العلماء النتائج التقرير التقارير البيانات الأرقام النسبة الارتفاع الانخفاض الزيادة التراجع النمو الأزمة المشكلة الحل الحلول
  التعاون العلاقات الزيارة اللقاء المباحثات المفاوضات السلام الأمن الحماية القانون المحكمة القضاء الحكم الدستور الانتخابات الناخبين البرلمان
  النواب الرئيس الوزير المدير المسؤولين المتحدث البيان التصريح الإعلان الموعد المرحلة الفترة السنوات الأشهر الأسابيع الأيام اليوم أمس غدًا
  الطريق الطرق الجسر الميناء المطار القطار السيارات النقل السفر السياحة الفنادق البحر النهر الجبل الوادي القرية القرى الحي الشارع البيت البيوت
  البناء الترميم الآثار المتحف المعرض الكتاب الكتب المكتبة الكاتب الشاعر القصيدة الرواية المسرح الفيلم الفنان الموسيقى الثقافة التراث اللغة
  المباراة الفريق اللاعب اللاعبين المدرب الهدف الأهداف الفوز الخسارة التعادل البطولة الكأس الدوري الموسم الملعب الجمهور الحكام
  الطقس الأمطار الرياح الحرارة الثلوج العواصف الفيضان الزلزال الحريق الإنقاذ الإغاثة المساعدات المتضررين الخسائر التعويض الإعمار
  كبير كبيرة صغير جديدة قديمة واسعة سريعة مهمة عاجلة مشتركة عامة خاصة مختلفة متوقعة مرتفعة منخفضة مستمرة نهائية أولية رسمية شعبية
  بدأ بدأت أعلن أعلنت وصل وصلت انتهت تستمر يشارك تشارك يبحث تبحث يطالب تطالب يدعو تدعو ينتظر تتوقع يزور تزور يفتتح تفتتح ارتفع ارتفعت
  انخفض انخفضت زاد زادت تراجع تراجعت سجل سجلت بلغ بلغت شهد شهدت أكد أكدت أوضح أوضحت أشار أشارت دعا دعت وافق وافقت رفض رفضت قرر قررت
  مليون مليار ألف مئة عشرات مئات آلاف نصف ثلث ربع ضعف دولار طن كيلومتر متر ساعة دقيقة شهر سنة عقد قرن
  المواطنين العائلات الأطفال الشباب النساء الرجال العمال الموظفين المزارعين التجار الصيادين السائقين المتطوعين الزوار الضيوف الخبراء المراقبين
  الدعم التمويل الميزانية الضرائب الرسوم الديون القروض الاستثمار المستثمرين البنوك العملة الذهب الفضة الحبوب القمح الخبز الزيت الملح السكر
`
  .trim()
  .split(/\s+/);

const size = 250_000;
const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';
const patterns = ['123', '1ا23', '12ا3', '12ي3', '12و3', 'م123', 'م12و3', 'ت12ي3', 'ا12ا3', 'ان1ا23', 'است123', '123ان'];
const before = ['ال', 'ال', 'وال', 'بال', 'و', 'ل', 'ب'];
const after = ['ات', 'ون', 'ين', 'ها', 'ية', 'ة', 'ه', 'هم'];

let made: string[] | undefined;

/**
 * The words of all generated articles, the commonest first: those of news, then forms as Arabic makes them, of 5,000 roots of three letters in
 * patterns, with clitics and endings; a twentieth are as names and foreign words, of no pattern. The same for every seed.
 */
export function vocabulary(): string[] {
  if (made) return made;
  const random = randomFor(1);
  const roots = Array.from({ length: 5000 }, () => pick(random, letters) + pick(random, letters) + pick(random, letters));
  const words = new Set(newsWords);
  while (words.size < size) {
    const root = pick(random, roots);
    const stem = random() < 0.05 ? root + pick(random, roots) : pick(random, patterns).replace(/[123]/g, (n) => root[Number(n) - 1]!);
    words.add((random() < 0.5 ? pick(random, before) : '') + stem + (random() < 0.4 ? pick(random, after) : ''));
  }
  return (made = [...words]);
}

// Zipf's law shifted as Mandelbrot has it (exponent 1), by its inverse: the logarithm of the rank is nearly uniform.
const shift = 10;
const span = Math.log((size + shift) / shift);

/** A word as often as its rank says. */
export const zipfWord = (random: Random): string =>
  vocabulary()[Math.min(size - 1, Math.floor(shift * Math.exp(random() * span) - shift))]!;
