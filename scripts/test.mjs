// `npm test`: everything CI runs, to the end even where something fails, so that one run tells all. The last line is the count of tests,
// where each check that failed counts as one; the exit status is true. Runs on any Node from 18 up.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install } from './bootstrap.mjs';
import { checks, unitTests } from './checks.mjs';
import { runStep } from './steps.mjs';

await install({ withDevelopment: true });

const results = mkdtempSync(join(tmpdir(), 'warraq-results-'));
const unitResults = join(results, 'unit.json');
const browserResults = join(results, 'browser.json');
const count = { passed: 0, failed: 0 };

for (const check of checks) if (runStep(check) !== 0) count.failed++;

add(runStep(unitTests('--reporter=default', '--reporter=json', `--outputFile.json=${unitResults}`)), unitResults, (told) => [
  told.numPassedTests,
  told.numFailedTests,
]);

// The browser tests start the product, which builds it first.
const browserTests = { name: 'Build and browser tests', run: ['scripts/e2e.mjs'], env: { E2E_RESULTS: browserResults } };
add(runStep(browserTests), browserResults, ({ stats }) => [stats.expected, stats.unexpected + stats.flaky]);

rmSync(results, { recursive: true });
process.exitCode = count.failed === 0 ? 0 : 1;
console.log(`\n${count.passed} passed, ${count.failed} failed`);

/** Counts what a run told in its results. A run that failed without telling of a test that did counts as one failure. */
function add(status, file, read) {
  let passed = 0;
  let failed = 0;
  try {
    [passed, failed] = read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // It did not come as far as its results.
  }
  count.passed += passed;
  count.failed += status !== 0 && failed === 0 ? 1 : failed;
}
