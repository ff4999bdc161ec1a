// `npm run e2e`: the journeys in a real browser against the product in its production build. `npm run screens` makes the README's
// pictures with the same machinery. Runs on any Node from 18 up; what follows the command goes to Playwright.
import { createRequire } from 'node:module';
import { attached, install, node24 } from './bootstrap.mjs';
import { findChromium, onPath } from './chromium.mjs';

const playwright = 'node_modules/@playwright/test/cli.js';
const passed = process.argv.slice(2);
const screens = passed.includes('--screens');

await install({ withDevelopment: true });
if (!haveBrowser()) {
  console.error('Warraq cannot test: no Chromium is there and none could be installed. Install one, or name it with CHROMIUM_PATH=…');
  process.exit(1);
}
if (!screens) installTextBrowsers();
const args = ['test', ...passed.filter((arg) => arg !== '--screens')];
process.exitCode = attached(node24(), [playwright, ...args], screens ? { SCREENS: '1' } : {});

/** Looks for a Chromium; where there is none, gets Playwright's own, else Debian's. */
function haveBrowser() {
  if (found()) return true;
  console.log('Installing a browser for the tests …');
  attached(node24(), [playwright, 'install', 'chromium']);
  if (found()) return true;
  if (process.getuid?.() !== 0) return false;
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  attached('apt-get', ['update'], quiet);
  attached('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet);
  return found();
}

/** The light edition is read in text browsers too; where these are not there and cannot be installed, their tests say that they were left out. */
function installTextBrowsers() {
  const missing = ['w3m', 'lynx'].filter((name) => !onPath(name));
  if (missing.length === 0 || process.getuid?.() !== 0) return;
  console.log(`Installing ${missing.join(' and ')} for the tests …`);
  attached('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], { DEBIAN_FRONTEND: 'noninteractive' });
}

function found() {
  const { chromium } = createRequire(import.meta.url)('playwright-core');
  return findChromium(() => chromium.executablePath()) !== null;
}
