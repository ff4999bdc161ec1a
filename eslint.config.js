// What the code promises, checked by `npm run check`. A rule that is off has its reason beside it.
import next from 'eslint-config-next/core-web-vitals';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importTable } from './eslint.boundaries.js';

const code = ['**/*.{ts,tsx}'];
const tests = '**/*.test.{ts,tsx}';
const doors = 'features/*/{read,actions,session,auth}.ts';

// --- Words and syntax -------------------------------------------------------------------------------------------------

const arabic = '/[\\u0600-\\u06FF\\u0750-\\u077F\\u08A0-\\u08FF\\uFB50-\\uFDFF\\uFE70-\\uFEFF]/';
const wordingMessage = 'Arabic wording lives in lib/copy, so that it can be read, corrected and tested in one place.';

const physicalClass =
  '/(?:^|[\\s:!-])(?:(?:scroll-)?[mp][lr]-|(?:left|right)-(?:\\d|\\[|\\(|auto|full|px)|(?:text|float|clear)-(?:left|right)\\b|border-[lr]\\b|rounded-(?:[lr]|[tb][lr])\\b)/';
const physicalMessage = 'Start and end, never left and right: ms- me- ps- pe- start- end- text-start border-s rounded-s …';

const inMarkup = [
  { selector: `Literal[value=${arabic}]`, message: wordingMessage },
  { selector: `JSXText[value=${arabic}]`, message: wordingMessage },
  { selector: `TemplateElement[value.cooked=${arabic}]`, message: wordingMessage },
  { selector: `Literal[value=${physicalClass}]`, message: physicalMessage },
  { selector: `TemplateElement[value.cooked=${physicalClass}]`, message: physicalMessage },
  {
    selector: `JSXAttribute[name.name='style'] Property[key.name=/Left|Right|^left$|^right$/]`,
    message: 'Start and end, never left and right: marginInlineStart, insetInlineEnd …',
  },
];

const noHydration = {
  selector: `ExpressionStatement[directive='use client']`,
  message: "'use client' only in *.client.tsx under features/moderation, features/accounts or app/(desk): reading pages ship no framework.",
};

// --- Where the database may be touched --------------------------------------------------------------------------------

const noDatabase = {
  regex: '(?:^#|/)lib/db\\.ts$|(?:^#|/)lib/generated/|^@prisma/',
  allowTypeImports: true,
  // It says what an error means; it asks the database nothing.
  allowImportNames: ['isDatabaseDown'],
  message: 'Only operations touch the database: page → reader → operation → database.',
};
const noDatabaseInLib = { ...noDatabase, regex: `${noDatabase.regex}|^\\.{1,2}/db\\.ts$|/generated/` };
const noNext = {
  regex: '^next(?:/|$)',
  message: 'Operations are free of Next, so that importers, the worker and tests call the same code.',
};

const imports = (...patterns) => ({ '@typescript-eslint/no-restricted-imports': ['error', { patterns }] });

const isReactRule = (rule) => /^react(?:-hooks)?\//.test(rule);

export default defineConfig(
  globalIgnores(['.next/', '.data/', 'lib/generated/', 'public/', 'next-env.d.ts', 'test-results/', 'playwright-report/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  next,
  {
    name: 'warraq/next',
    files: ['**/*.{ts,tsx,js,mjs}'],
    settings: { react: { version: '19.3' } },
    rules: {
      // Reading pages ship no framework script: a plain <a> is how one moves, a plain <img> how one sees.
      '@next/next/no-html-link-for-pages': 'off',
      '@next/next/no-img-element': 'off',
      // TypeScript knows what a component is given and which names exist.
      'react/display-name': 'off',
      // Configuration files are one object.
      'import/no-anonymous-default-export': 'off',
    },
  },
  {
    // React is written in *.tsx; elsewhere `use…` is a verb like any other.
    name: 'warraq/no-react-here',
    files: ['**/*.{ts,js,mjs}'],
    rules: Object.fromEntries(
      next.flatMap((config) =>
        Object.keys(config.rules ?? {})
          .filter(isReactRule)
          .map((rule) => [rule, 'off']),
      ),
    ),
  },

  {
    name: 'warraq/typescript',
    files: code,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-unnecessary-condition': 'error',
      '@typescript-eslint/no-unnecessary-type-arguments': 'error',
      '@typescript-eslint/no-unnecessary-boolean-literal-compare': 'error',
      '@typescript-eslint/no-unnecessary-template-expression': 'error',
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // A closed union ends with `satisfies never` in its default branch, which the compiler checks.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      eqeqeq: ['error', 'smart'],
      // A signal handler may look at what is not there yet.
      'prefer-const': ['error', { ignoreReadBeforeAssign: true }],
    },
  },
  {
    name: 'warraq/javascript',
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parser: tseslint.parser },
  },

  importTable,

  { name: 'warraq/hydration-is-rare', files: ['**/*.ts'], rules: { 'no-restricted-syntax': ['error', noHydration] } },
  { name: 'warraq/markup', files: ['**/*.tsx'], rules: { 'no-restricted-syntax': ['error', noHydration, ...inMarkup] } },
  {
    name: 'warraq/client-markup',
    files: ['features/moderation/**/*.client.tsx', 'features/accounts/**/*.client.tsx', 'app/(desk)/**/*.client.tsx'],
    rules: { 'no-restricted-syntax': ['error', ...inMarkup] },
  },

  // A file named verb-noun is an operation; a noun alone is types and rules, or one of the doors that Next comes through.
  { name: 'warraq/operations', files: ['features/*/*-*.ts'], ignores: [tests], rules: imports(noNext) },
  { name: 'warraq/rules', files: ['features/*/!(*-*).ts'], ignores: [doors, tests], rules: imports(noNext, noDatabase) },
  {
    name: 'warraq/doors-and-pages',
    files: ['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}', 'features/**/*.tsx', doors],
    // Readiness is a question to the database; the accounts library brings its own operations.
    ignores: ['app/api/ready/route.ts', 'features/accounts/auth.ts', tests],
    rules: imports(noDatabase),
  },
  {
    name: 'warraq/technique',
    files: ['lib/**/*.ts'],
    // lib/postgres lays the database that the others use; lib/testing lays a test's.
    ignores: ['lib/db.ts', 'lib/rate-limit.ts', 'lib/announce.ts', 'lib/jobs.ts', 'lib/postgres/**', 'lib/testing/**', tests],
    rules: imports(noDatabaseInLib),
  },
);
