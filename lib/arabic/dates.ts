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

/** The locale, with its digits, for what a script in the browser writes. */
export const numberLocale = (): string => settings().tag;

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

/** What the newsroom's clock shows, as a form's field of type `datetime-local` takes it: `2026-11-23T18:05`. */
export function writeField(date: Date): string {
  const { timeZone } = settings();
  const written = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(date);
  return written.replace(' ', 'T');
}

/** The moment that such a field names by the newsroom's clock; null: it names none. */
export function readField(text: string): Date | null {
  const [, ...found] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(text.trim()) ?? [];
  const [year, month, day, hour, minute] = found.map(Number);
  if (!year || !month || !day || hour === undefined || minute === undefined) return null;
  const moment = instantAt(year, month, day, hour, minute);
  return Number.isNaN(moment.getTime()) ? null : moment;
}
