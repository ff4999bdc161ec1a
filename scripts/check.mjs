// `npm run check`: everything that can be known without a browser, the quickest answer first. Runs on any Node from 18 up.
import { install } from './bootstrap.mjs';
import { checks, unitTests } from './checks.mjs';
import { runSteps } from './steps.mjs';

await install({ withDevelopment: true });
process.exitCode = await runSteps([...checks, unitTests()]);
