import type { Named } from '#features/articles/article.ts';

/** The sections that generated articles go into. Where the demo newsroom has one of that address, it is the same. */
export const sections: Named[] = [
  { slug: 'politics', name: 'الأخبار السياسية' },
  { slug: 'gulf', name: 'الخليج' },
  { slug: 'world', name: 'دولي' },
  { slug: 'economy', name: 'اقتصاد' },
  { slug: 'health', name: 'صحة' },
  { slug: 'arts', name: 'فنون وثقافة' },
  { slug: 'sports', name: 'رياضة' },
  { slug: 'science', name: 'علوم وبيئة' },
];

/** Invented agencies; most articles are the newsroom's own. */
export const sources: Named[] = [
  { slug: 'generated-safha', name: 'وكالة الصفحة' },
  { slug: 'generated-midad', name: 'وكالة المداد' },
  { slug: 'generated-qirtas', name: 'صحيفة القرطاس' },
  { slug: 'generated-satr', name: 'صحيفة السطر' },
  { slug: 'generated-hamish', name: 'إذاعة الهامش' },
];

/** Bylines of desks, not of people: one for each section and shift. */
export const desks: Named[] = sections.flatMap(({ slug, name }) => [
  { slug: `generated-${slug}-morning`, name: `محرر الصباح: ${name}` },
  { slug: `generated-${slug}-evening`, name: `محرر المساء: ${name}` },
]);
