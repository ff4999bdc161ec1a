import { env } from '#lib/env.ts';
import { regions } from './regions.ts';

const settings = () => {
  const region = regions[env().SITE_REGION];
  return { ...region, timeZone: env().SITE_TIME_ZONE ?? region.timeZone, tag: `${region.locale}-u-ca-gregory-nu-${region.digits}` };
};

const kept = new Map<string, Intl.DateTimeFormat>();

function format(date: Date, options: Intl.DateTimeFormatOptions): string {
  const { tag, timeZone } = settings();
  const key = tag + timeZone + JSON.stringify(options);
  const formatter = kept.get(key) ?? new Intl.DateTimeFormat(tag, { ...options, timeZone });
  kept.set(key, formatter);
  return formatter.format(date);
}

/** «٣١ تموز ٢٠٢٥», in the region's month names, digits and time zone. */
export const writeDay = (date: Date): string => format(date, { day: 'numeric', month: 'long', year: 'numeric' });

/** «الخميس، ٣١ تموز ٢٠٢٥». */
export const writeLongDay = (date: Date): string => format(date, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** «١٢:٥١ م». */
export const writeTime = (date: Date): string => format(date, { hour: 'numeric', minute: '2-digit' });

/** A whole number in the region's digits, grouped by thousands. */
export const writeNumber = (n: number): string => new Intl.NumberFormat(settings().tag).format(n);
