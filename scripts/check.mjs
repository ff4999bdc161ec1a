// `npm run check`: everything that can be known without a browser, the quickest answer first. Runs on any Node from 18 up.
import { install } from './bootstrap.mjs';
import { runSteps } from './steps.mjs';

const tool = (path) => `node_modules/${path}`;

await install({ withDevelopment: true });
process.exitCode = await runSteps([
  // A fresh clone has no types of its routes and styles yet.
  { name: 'Route types', run: [tool('next/dist/bin/next'), 'typegen'] },
  { name: 'Types', run: [tool('typescript/bin/tsc'), '--noEmit'] },
  { name: 'Lint', run: [tool('eslint/bin/eslint.js'), '.', '--max-warnings=0', '--cache', '--cache-location', tool('.cache/eslint/')] },
  { name: 'Format', run: [tool('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'] },
  { name: 'Nothing unused', run: [tool('knip/bin/knip.js')] },
  { name: 'Unit tests', run: [tool('vitest/vitest.mjs'), 'run'] },
]);
