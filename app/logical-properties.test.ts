import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

// The page is read from the right, and one day from the left: a style says start and end. Lint says the same of class names.

const sided =
  /(?:^|[\s;{])(?:(?:scroll-)?(?:margin|padding)-(?:left|right)|border-(?:left|right)[\w-]*|border-(?:top|bottom)-(?:left|right)-radius|left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)|@apply[^;]*[\s:-](?:[mp][lr]|left|right)-/g;

/** `margin: 1px 2px 3px 4px` names a right and a left side as surely as `margin-left` does. */
const fourSides = /(?:margin|padding|inset|border-(?:width|color|style)|border-radius)\s*:\s*([^;}]+)/g;

const sidesIn = (css: string) => {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const uneven = [...bare.matchAll(fourSides)].filter(([, value = '']) => {
    const [, right, , left] = value.trim().split(/\s+(?![^(]*\))/);
    return left !== undefined && left !== right;
  });
  return [...bare.matchAll(sided), ...uneven].map(([found]) => found.trim());
};

describe('Styles say start and end', () => {
  const root = join(import.meta.dirname, '..');
  test.each(globSync('{app,components,features}/**/*.css', { cwd: root }))('%s names no left and no right', (file) => {
    expect(sidesIn(readFileSync(join(root, file), 'utf8'))).toEqual([]);
  });

  test('a style that names a side is found', () => {
    const wrong = [
      'margin-left: 1px',
      'left: 0',
      'text-align: right',
      'border-left: 0',
      'border-top-left-radius: 1px',
      'padding: 1px 2px 1px 3px',
    ];
    for (const rule of wrong) expect(sidesIn(`a { ${rule}; }`), rule).toHaveLength(1);
  });

  test('what is the same from both sides is let be', () => {
    const right = [
      'margin-inline-start: 1px',
      'padding: 1px 2px 1px 2px',
      'inset-inline: 0',
      'border-radius: 0',
      'background: url(left:1)',
    ];
    for (const rule of right) expect(sidesIn(`a { ${rule}; }`), rule).toEqual([]);
  });
});
