import { env } from '#lib/env.ts';
import { regions } from './regions.ts';

const settings = () => {
  const region = regions[env().SITE_REGION];
  return { ...region, timeZone: env().SITE_TIME_ZONE ?? region.timeZone, tag: `${region.locale}-u-ca-gregory-nu-${region.digits}` };
};

/** What a browser needs to write dates as we do: our locale, digits and clock. */
export function dateSettings(): { locale: string; digits: 'arab' | 'latn'; timeZone: string } {
  const { locale, digits, timeZone } = settings();
  return { locale, digits, timeZone };
}

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

/** The moment at which the newsroom's clock shows this day and time (`month` from 1). In a skipped or repeated hour: one of the candidates. */
export function instantAt(year: number, month: number, day: number, hour: number, minute: number): Date {
  const { timeZone } = settings();
  const wall = Date.UTC(year, month - 1, day, hour, minute);
  // Not `dateStyle`: that writes 1948 as 48.
  const parts = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' } as const;
  const shown = new Intl.DateTimeFormat('en-US-u-hc-h23', { timeZone, ...parts });
  const offset = (at: number) => Date.parse(`${shown.format(at)} UTC`) - at;
  return new Date(wall - offset(wall - offset(wall)));
}
