interface Offer {
  values: readonly [string, ...string[]];
  /** What one has without choosing. */
  initial: string;
  /** All values can be seen and pressed; of the others one sees the one that is chosen. */
  shown?: true;
  /** CSS alone cannot do it: without script it is not offered. */
  scripted?: true;
}

/**
 * What a reader may choose, and between what. A choice is a class of the page and the id of its radio button or option, `theme-sepia`, so that the
 * styles in `app/type.css` follow both: the one kept in the browser, and the one just made, even without script.
 */
export const choices = {
  theme: { values: ['system', 'light', 'sepia', 'dark', 'black', 'contrast'], initial: 'system', shown: true },
  size: { values: ['smaller', 'small', 'medium', 'large', 'larger'], initial: 'medium', shown: true },
  spacing: { values: ['tight', 'medium', 'loose'], initial: 'medium' },
  width: { values: ['narrow', 'medium', 'wide'], initial: 'medium' },
  font: { values: ['naskh', 'markazi', 'device'], initial: 'naskh' },
  motion: { values: ['system', 'reduced'], initial: 'system' },
  digits: { values: ['site', 'arab', 'latn'], initial: 'site', scripted: true },
  months: { values: ['site', 'levant', 'gulf', 'maghreb'], initial: 'site', scripted: true },
  hijri: { values: ['off', 'on'], initial: 'off', scripted: true },
  tashkeel: { values: ['shown', 'hidden'], initial: 'shown', scripted: true },
} as const satisfies Record<string, Offer>;

export type Choice = keyof typeof choices;
