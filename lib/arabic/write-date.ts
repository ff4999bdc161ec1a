import type { Digits } from './digits.ts';

/** `day`: «٣١ تموز ٢٠٢٥»; `long` names its weekday; `moment` adds the time. */
export type DateForm = 'day' | 'long' | 'moment';

/** How a site writes dates, and what its reader would rather have. */
export interface DateTaste {
  /** A locale of `regions`, such as `ar-SY`. */
  locale: string;
  timeZone: string;
  digits: Digits;
  months?: keyof typeof monthsOf | undefined;
  hijri?: boolean | undefined;
}

/** A country for each family of month names: كانون الثاني, يناير, جانفي (Unicode CLDR). */
const monthsOf = { levant: 'ar-SY', gulf: 'ar-EG', maghreb: 'ar-DZ' };

const day = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/**
 * A date in a browser, as the server writes it where the reader has chosen nothing. Hijri days are those of Umm al-Qura, beside forms that
 * have room for them.
 */
export function writeDate(at: Date, form: DateForm, { locale, timeZone, digits, months, hijri }: DateTaste): string {
  const write = (country: string, calendar: string, parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(`${country}-u-ca-${calendar}-nu-${digits}`, { ...parts, timeZone }).format(at);
  const written = [
    write(months ? monthsOf[months] : locale, 'gregory', form === 'long' ? { weekday: 'long', ...day } : day),
    hijri && form !== 'day' ? ` (${write('ar-SA', 'islamic-umalqura', day)})` : '',
    form === 'moment' ? `، ${write(locale, 'gregory', { hour: 'numeric', minute: '2-digit' })}` : '',
  ];
  return written.join('');
}
