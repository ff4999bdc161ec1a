/** What Next hands a page as its query. */
export type Query = Promise<Record<string, string | string[] | undefined>>;

/** One value of a query's parameter; the first where there are several. */
export const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);

/** A whole number from 1 to 999,999,999 out of an address, or null. */
export const positive = (text: string | undefined): number | null => (text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null);

/** The page of a list that an address asks for: 1 when it names none, null when what it names is no page. */
export const pageOf = (text: string | undefined): number | null => {
  if (text === undefined) return 1;
  const page = positive(text);
  return page && page <= 10_000 ? page : null;
};

/** A path segment as it was meant, or null when it is not well-formed. */
export function segment(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
