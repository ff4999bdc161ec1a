import { chromium, defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from './scripts/chromium.mjs';

const screens = process.env['SCREENS'] === '1';
const executablePath = findChromium(() => chromium.executablePath());

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // Pictures for the README are made when asked for, not at every run.
  testMatch: screens ? 'screens.spec.ts' : '*.spec.ts',
  testIgnore: screens ? [] : 'screens.spec.ts',
  globalSetup: './e2e/support/start-product.ts',
  fullyParallel: true,
  workers: screens ? 1 : 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 5_000 },
  reporter: process.env['E2E_RESULTS'] ? [['dot'], ['json', { outputFile: process.env['E2E_RESULTS'] }]] : 'list',
  use: {
    browserName: 'chromium',
    launchOptions: { ...(executablePath && { executablePath }), args: chromiumArguments },
    contextOptions: { reducedMotion: 'reduce' },
    // Offline reading has its own journey; elsewhere a test sees what the server answers.
    serviceWorkers: 'block',
    locale: 'ar',
    timezoneId: 'Asia/Damascus',
    screenshot: 'only-on-failure',
  },
});
