/**
 * What a newsroom's country settles: the locale whose CLDR data has its month names and digits (source: Unicode CLDR,
 * `ar-XX` → `dates.calendars.gregorian.months`, `numbers.defaultNumberingSystem`), and its clock.
 */
export const regions = {
  sy: { locale: 'ar-SY', digits: 'arab', timeZone: 'Asia/Damascus' },
  lb: { locale: 'ar-LB', digits: 'arab', timeZone: 'Asia/Beirut' },
  jo: { locale: 'ar-JO', digits: 'arab', timeZone: 'Asia/Amman' },
  ps: { locale: 'ar-PS', digits: 'arab', timeZone: 'Asia/Hebron' },
  iq: { locale: 'ar-IQ', digits: 'arab', timeZone: 'Asia/Baghdad' },
  eg: { locale: 'ar-EG', digits: 'arab', timeZone: 'Africa/Cairo' },
  sd: { locale: 'ar-SD', digits: 'arab', timeZone: 'Africa/Khartoum' },
  sa: { locale: 'ar-SA', digits: 'arab', timeZone: 'Asia/Riyadh' },
  ye: { locale: 'ar-YE', digits: 'arab', timeZone: 'Asia/Aden' },
  om: { locale: 'ar-OM', digits: 'arab', timeZone: 'Asia/Muscat' },
  qa: { locale: 'ar-QA', digits: 'arab', timeZone: 'Asia/Qatar' },
  bh: { locale: 'ar-BH', digits: 'arab', timeZone: 'Asia/Bahrain' },
  kw: { locale: 'ar-KW', digits: 'arab', timeZone: 'Asia/Kuwait' },
  ae: { locale: 'ar-AE', digits: 'latn', timeZone: 'Asia/Dubai' },
  ly: { locale: 'ar-LY', digits: 'latn', timeZone: 'Africa/Tripoli' },
  tn: { locale: 'ar-TN', digits: 'latn', timeZone: 'Africa/Tunis' },
  dz: { locale: 'ar-DZ', digits: 'latn', timeZone: 'Africa/Algiers' },
  ma: { locale: 'ar-MA', digits: 'latn', timeZone: 'Africa/Casablanca' },
  mr: { locale: 'ar-MR', digits: 'arab', timeZone: 'Africa/Nouakchott' },
} as const;

export type Region = keyof typeof regions;
