import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { choices } from '#features/reading/choices.ts';

const css = readFileSync(new URL('type.css', import.meta.url), 'utf8');

type Palette = Record<'paper' | 'leaf' | 'ink' | 'faint' | 'rule' | 'edge' | 'rubric', string>;

/** Every block that sets the colours, by what stands before it. */
const palettes = [...css.matchAll(/([^{}]*)\{([^{}]*--color-paper:[^{}]*)\}/g)].map(([, selector = '', block = '']) => ({
  name: selector.replace(/\/\*[^]*?\*\//g, '').trim(),
  colours: Object.fromEntries([...block.matchAll(/--color-(\w+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value])) as Palette,
}));

/** WCAG 2.2: relative luminance, and the contrast of two colours, 1 to 21. */
const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one: string, other: string) => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

describe('The ruler itself', () => {
  test('black on white is 21 to 1, a colour on itself 1 to 1, and the known grey fails by a hair', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#a32f17', '#a32f17')).toBe(1);
    expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
  });
});

describe('Whoever reads in any theme can read it', () => {
  test('every theme that is offered has colours of its own, and so has the device that asks for dark or for contrast', () => {
    for (const theme of choices.theme.values.filter((value) => value !== choices.theme.initial))
      expect(palettes.filter(({ name }) => name.includes(`.theme-${theme}`)).length, theme).toBeGreaterThanOrEqual(1);
    expect(palettes).toHaveLength(4 + 5 + 1);
  });

  test.each(palettes.map(({ name, colours }, i) => [`${i + 1} ${name}`, colours] as const))('%s', (_, c) => {
    for (const ground of [c.paper, c.leaf]) {
      expect(contrast(c.ink, ground), 'the text').toBeGreaterThanOrEqual(7);
      expect(contrast(c.faint, ground), 'small print').toBeGreaterThanOrEqual(4.5);
      expect(contrast(c.rubric, ground), 'labels and links').toBeGreaterThanOrEqual(4.5);
      expect(contrast(c.edge, ground), 'the edges of fields').toBeGreaterThanOrEqual(3);
    }
    expect(contrast(c.paper, c.rubric), 'what is marked').toBeGreaterThanOrEqual(4.5);
    expect(contrast(c.paper, c.ink), 'a button').toBeGreaterThanOrEqual(7);
  });

  test('dark for the device and dark by choice are one theme, light too', () => {
    const by = (name: string, nth = 0) => palettes.filter((p) => p.name.includes(name))[nth]!.colours;
    expect(by(':root:is(.theme-dark')).toEqual(palettes[1]!.colours);
    expect(by(':root:is(.theme-light')).toEqual(palettes[0]!.colours);
  });
});

describe('Every choice that the styles can make is made by them', () => {
  const styled = (['theme', 'size', 'spacing', 'width', 'font', 'motion'] as const).flatMap((choice) =>
    choices[choice].values.filter((value) => value !== choices[choice].initial).map((value) => `${choice}-${value}`),
  );
  test.each(styled)('%s, whether it was kept or just chosen', (name) => {
    expect(css).toContain(`:root:is(.${name}, :has(#${name}:checked))`);
  });
});
