// Who may import whom. One table; everything that it does not name is refused.
import boundaries from 'eslint-plugin-boundaries';

/** The features that a feature may import. A feature that is not here may import no other. */
const featureTable = {
  // A tag's page shows what is tagged with any spelling of the name.
  articles: ['names', 'reading'],
  comments: ['articles'],
  names: ['accounts'],
  moderation: ['accounts', 'articles', 'comments'],
  related: ['articles', 'names', 'search'],
  search: ['articles', 'names'],
  // A story saved is a story found: saving indexes it in the same transaction.
  ingest: ['articles', 'names', 'search'],
  stories: ['accounts', 'articles', 'names', 'related', 'search'],
  feeds: ['articles', 'search'],
  reads: ['articles'],
  // What editors set above the lists, and the lists that readers make by reading and commenting.
  front: ['accounts', 'articles', 'comments', 'reads'],
  // The same pages in a lighter dress.
  lite: ['articles', 'comments', 'reading', 'related', 'search', 'stories'],
};

const layerTable = {
  app: ['feature', 'components', 'lib'],
  feature: ['components', 'lib'],
  components: ['lib'],
  lib: [],
  scripts: ['feature', 'lib', 'seeds'],
  seeds: ['feature', 'lib'],
  bench: ['feature', 'lib', 'seeds', 'scripts'],
  // Our own process: it also lays the demo newsroom into an empty database.
  server: ['feature', 'lib', 'seeds'],
  e2e: ['seeds'],
};

const folders = Object.keys(layerTable).filter((type) => type !== 'feature');

const mayImport = (from, to) => ({ from, allow: { to } });
const layer = (...types) => ({ element: { types: { anyOf: types } } });
const feature = (...names) => ({ element: { type: 'feature', captured: { name: names } } });
const files = (...paths) => ({ file: { path: paths } });

const policies = [
  ...Object.entries(layerTable)
    .filter(([, to]) => to.length > 0)
    .map(([from, to]) => mayImport(layer(from), layer(...to))),
  ...Object.entries(featureTable).map(([from, to]) => mayImport(feature(from), feature(...to))),
  // Journeys say what a page says in the catalogue's words, and dates and digits as the product writes them.
  mayImport(layer('e2e'), files('lib/copy/**', 'lib/arabic/**', 'lib/before-paint.ts')),
  // A program of the tests saves an article as a command does.
  mayImport(layer('e2e'), files('scripts/run-command.ts')),
  // A command opens the same data directory as the server does, through the same door.
  mayImport(layer('scripts'), files('server/data-dir.ts')),
  // A test sets its scene with whatever the product has: Salma's comment needs an article and a moderator.
  mayImport({ file: { categories: 'test' } }, layer('feature', 'components', 'lib', 'seeds', 'server')),
];

/** The import table as lint, for every file in a folder of the layout. */
export const importTable = {
  name: 'warraq/who-imports-whom',
  files: [...folders, 'features'].map((folder) => `${folder}/**/*.{ts,tsx,js,mjs}`),
  plugins: { boundaries },
  settings: {
    'boundaries/elements': [
      { type: 'feature', pattern: 'features/*', capture: ['name'], partialMatch: false },
      ...folders.map((folder) => ({ type: folder, pattern: folder, partialMatch: false })),
    ],
    'boundaries/files': [{ category: 'test', pattern: '**/*.test.{ts,tsx}' }],
    'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export', 'require'],
    'boundaries/legacy-templates': false,
    // Follows the subpath imports of package.json (#lib/…) and relative paths, with their .ts endings.
    'import/resolver': { typescript: { project: 'tsconfig.json' } },
  },
  rules: {
    'boundaries/dependencies': ['error', { default: 'disallow', checkUnknownLocals: true, policies }],
    'boundaries/no-unknown-files': 'error',
  },
};
