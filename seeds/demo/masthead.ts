import type { AuthorSlug, SectionSlug } from './compose.ts';

/** The sections of the demo newsroom, in their order. */
export const sections: { slug: SectionSlug; name: string; position: number }[] = [
  { slug: 'politics', name: 'الأخبار السياسية', position: 10 },
  { slug: 'gulf', name: 'الخليج', position: 20 },
  { slug: 'world', name: 'دولي', position: 30 },
  { slug: 'economy', name: 'اقتصاد', position: 40 },
  { slug: 'health', name: 'صحة', position: 50 },
  { slug: 'arts', name: 'فنون وثقافة', position: 60 },
  { slug: 'sports', name: 'رياضة', position: 70 },
];

/** Those who sign its articles. They are invented. */
export const authors: Record<AuthorSlug, string> = {
  'salma-alhibr': 'سلمى الحبر',
  'idris-alqalam': 'إدريس القلم',
  'naila-aldaftar': 'نائلة الدفتر',
  'yusuf-almidad': 'يوسف المداد',
  'rana-alqirtas': 'رنا القرطاس',
  'malik-alsatr': 'مالك السطر',
};

/** Its moderators; nobody knows their passwords. */
export const staff = {
  idris: { email: 'idris@warraq.localhost', name: 'إدريس القلم' },
  salma: { email: 'salma@warraq.localhost', name: 'سلمى الحبر' },
};
