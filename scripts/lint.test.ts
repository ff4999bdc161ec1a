import { join } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { beforeAll, describe, expect, test } from 'vitest';

// A lint rule that resolves nothing refuses nothing, and nobody notices. So each promise of DESIGN's import table is broken once here.

const root = join(import.meta.dirname, '..');

// The promises are about paths and words; types would only cost time.
const eslint = new ESLint({ cwd: root, overrideConfig: [{ files: ['**/*.{ts,tsx}'], ...tseslint.configs.disableTypeChecked }] });

const ours = ['boundaries/dependencies', '@typescript-eslint/no-restricted-imports', 'no-restricted-syntax'];

/** Which of our rules refuse this code in this file. */
async function refusals(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(root, file) });
  const messages = result?.messages ?? [];
  expect(messages.filter((m) => m.fatal)).toEqual([]);
  return ours.filter((rule) => messages.some((m) => m.ruleId === rule));
}

// The first question loads the compiler and every plugin: a second on an idle machine, many on a busy one.
beforeAll(() => refusals('lib/site.ts', ''), 120_000);

const use = (path: string) => `import { x } from '${path}';\nexport const y = x;\n`;

describe('Who may import whom', () => {
  const refused = [
    ['features/articles/slug.ts', '#features/comments/comment.ts'],
    ['features/articles/slug.ts', '../comments/comment.ts'],
    ['features/comments/comment.ts', '#features/moderation/queue-address.ts'],
    ['features/articles/slug.ts', '#app/feed.xml/route.ts'],
    ['features/articles/slug.ts', '#server/say.ts'],
    ['features/articles/slug.ts', '#scripts/run-command.ts'],
    ['features/articles/slug.ts', '#seeds/load-demo.ts'],
    ['features/articles/slug.ts', '#prisma.config.ts'],
    ['components/ui/message.tsx', '#features/articles/slug.ts'],
    ['lib/site.ts', '#components/ui/message.tsx'],
    ['lib/site.ts', '#features/articles/slug.ts'],
    ['app/feed.xml/route.ts', '#server/say.ts'],
    ['app/feed.xml/route.ts', '#seeds/load-demo.ts'],
    ['seeds/load-demo.ts', '#server/say.ts'],
    ['server/say.ts', '#components/ui/message.tsx'],
    ['server/say.ts', '#scripts/run-command.ts'],
    ['scripts/run-command.ts', '#server/say.ts'],
    ['e2e/probe.ts', '#lib/site.ts'],
    ['e2e/probe.ts', '#features/articles/slug.ts'],
  ] as const;
  test.each(refused)('%s may not import %s', async (file, path) => {
    expect(await refusals(file, use(path))).toEqual(['boundaries/dependencies']);
  });

  const allowed = [
    ['features/comments/comment.ts', '#features/articles/slug.ts'],
    ['features/articles/slug.ts', './blocks.ts'],
    ['features/articles/slug.test.ts', '#features/moderation/queue-address.ts'],
    ['app/feed.xml/route.ts', '#features/articles/slug.ts'],
    ['scripts/run-command.ts', '#server/data-dir.ts'],
    ['e2e/probe.ts', '#lib/copy/ar.ts'],
  ] as const;
  test.each(allowed)('%s may import %s', async (file, path) => {
    expect(await refusals(file, use(path))).toEqual([]);
  });

  test('an import on demand, a re-export and a type count too', async () => {
    for (const code of [
      `export const y = () => import('#features/comments/comment.ts');`,
      `export * from '#features/comments/comment.ts';`,
      `import type { x } from '#features/comments/comment.ts';\nexport type Y = x;`,
    ])
      expect(await refusals('features/articles/slug.ts', code), code).toEqual(['boundaries/dependencies']);
  });
});

describe('Where the database and the framework may be touched', () => {
  const restricted = '@typescript-eslint/no-restricted-imports';
  test.each([
    ['features/articles/teasers.tsx', '#lib/db.ts'],
    ['features/articles/teasers.tsx', '../../lib/db.ts'],
    ['features/articles/read.ts', '#lib/db.ts'],
    ['features/comments/actions.ts', '#lib/generated/prisma/client.ts'],
    ['features/comments/comment.ts', '#lib/db.ts'],
    ['features/comments/comment.ts', 'next/headers'],
    ['features/comments/list-comments.ts', 'next/headers'],
    ['app/feed.xml/route.ts', '#lib/db.ts'],
    ['components/ui/message.tsx', '#lib/db.ts'],
    ['lib/site.ts', './db.ts'],
  ])('%s may not import %s', async (file, path) => {
    expect(await refusals(file, use(path))).toContain(restricted);
  });

  test.each([
    ['features/comments/list-comments.ts', use('#lib/db.ts')],
    ['features/comments/read.ts', use('next/headers')],
    ['app/api/ready/route.ts', use('#lib/db.ts')],
    ['app/feed.xml/route.ts', `import { isDatabaseDown } from '#lib/db.ts';\nexport const y = isDatabaseDown;`],
    ['app/feed.xml/route.ts', `import type { Prisma } from '#lib/generated/prisma/client.ts';\nexport type Y = Prisma.ArticleWhereInput;`],
  ])('%s may say: %s', async (file, code) => {
    expect(await refusals(file, code)).toEqual([]);
  });
});

describe('What markup may say', () => {
  const markup = (attribute: string, text = 'x') => `export const Probe = () => <p ${attribute}>${text}</p>;`;
  const page = 'features/articles/teasers.tsx';

  test.each([
    'ml-2',
    'md:pr-4',
    '-mr-4',
    'hover:!pl-[3px]',
    'left-0',
    '-right-px',
    'text-left',
    'border-l-2',
    'rounded-tl-lg',
    'float-right',
  ])('the class %s is refused', async (name) => {
    expect(await refusals(page, markup(`className="flex ${name} x"`))).toEqual(['no-restricted-syntax']);
    expect(await refusals(page, markup(`className={\`flex ${name} \${1}\`}`))).toEqual(['no-restricted-syntax']);
  });

  test('classes that say start and end are let be', async () => {
    expect(
      await refusals(page, markup('className="-ms-2 pe-3 border-s border-b text-start rounded-s start-0 max-w-prose leading-tight"')),
    ).toEqual([]);
  });

  test('Arabic wording is refused in text, attributes and templates', async () => {
    for (const code of [markup('', 'مرحبا'), markup('title="مرحبا"'), markup('title={`${1} مرحبا`}')])
      expect(await refusals(page, code), code).toEqual(['no-restricted-syntax']);
  });

  test(`'use client' is refused but in the desk's *.client.tsx`, async () => {
    const code = `'use client';\nexport const y = 1;`;
    for (const file of [
      page,
      'features/articles/read.ts',
      'features/articles/share.client.tsx',
      'features/moderation/queue.tsx',
      'app/(reader)/page.tsx',
    ])
      expect(await refusals(file, code), file).toEqual(['no-restricted-syntax']);
    for (const file of ['features/moderation/queue-keys.client.tsx', 'features/accounts/x.client.tsx', 'app/(desk)/x.client.tsx'])
      expect(await refusals(file, code), file).toEqual([]);
  });
});
