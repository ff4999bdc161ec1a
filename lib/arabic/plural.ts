/** The six Arabic forms of a counted noun; `#` stands for the number. `zero`, `one` and `two` need no number. */
export interface Forms {
  zero: string;
  one: string;
  two: string;
  /** 3 to 10, 103 to 110 …: «# تعليقات». */
  few: string;
  /** 11 to 99, 111 to 199 …: «# تعليقًا». */
  many: string;
  /** 100, 101, 102, 200 …: «# تعليق». */
  other: string;
}

const rules = new Intl.PluralRules('ar');

/** The form of `forms` for the count `n` (CLDR's plural rules for Arabic), the number written by `write`. */
export const plural = (n: number, forms: Forms, write: (n: number) => string): string => forms[rules.select(n)].replace('#', write(n));
