import { build } from 'esbuild';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isWorthAsking, moved, suggest } from './suggest.ts';

describe('What Salma types', () => {
  test.each(['شر', 'ش ر', '20', 'قَا', '«شر»'])('%s is asked about', (typed) => {
    expect(isWorthAsking(typed)).toBe(true);
  });

  test.each(['', ' ', 'ش', 'شَّ', '؟!', '\ud83d', '🔥🔥', 'ــ ــ'.replaceAll('ـ', '-')])('%j is not', (typed) => {
    expect(isWorthAsking(typed)).toBe(false);
  });
});

describe('The arrow keys', () => {
  test('go down from the field through all suggestions and back to it', () => {
    expect([moved(-1, 2, 'ArrowDown'), moved(0, 2, 'ArrowDown'), moved(1, 2, 'ArrowDown')]).toEqual([0, 1, -1]);
  });

  test('go up from the field to the last', () => {
    expect([moved(-1, 2, 'ArrowUp'), moved(1, 2, 'ArrowUp'), moved(0, 2, 'ArrowUp')]).toEqual([1, 0, -1]);
  });

  test.each(['ArrowLeft', 'ArrowRight', 'Home', 'a', 'Enter', ''])('%s moves nothing', (key) => {
    expect(moved(0, 2, key)).toBeNull();
  });

  test('without suggestions stay with the field', () => {
    expect(moved(-1, 0, 'ArrowDown')).toBeNull();
  });
});

test('A page without a search field is left as it is', () => {
  expect(() => suggest({ querySelectorAll: () => [] } as unknown as ParentNode)).not.toThrow();
});

test('It costs a reader less than 2 KB', async () => {
  const { outputFiles } = await build({
    stdin: { contents: `import { suggest } from './suggest.ts'; suggest(document);`, resolveDir: join(import.meta.dirname), loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2020',
  });
  expect(outputFiles[0]!.contents.length).toBeLessThan(2048);
});
