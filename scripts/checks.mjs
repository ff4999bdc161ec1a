// What is checked without a browser, the quickest answer first.

const tool = (path) => `node_modules/${path}`;

/** Everything but the tests. */
export const checks = [
  // A fresh clone has no types of its routes and styles yet.
  { name: 'Route types', run: [tool('next/dist/bin/next'), 'typegen'] },
  { name: 'Types', run: [tool('typescript/bin/tsc'), '--noEmit'] },
  { name: 'Lint', run: [tool('eslint/bin/eslint.js'), '.', '--max-warnings=0', '--cache', '--cache-location', tool('.cache/eslint/')] },
  { name: 'Format', run: [tool('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'] },
  { name: 'Nothing unused', run: [tool('knip/bin/knip.js')] },
];

/** The unit and integration tests; `more` goes to Vitest. */
export const unitTests = (...more) => ({ name: 'Unit tests', run: [tool('vitest/vitest.mjs'), 'run', ...more] });
