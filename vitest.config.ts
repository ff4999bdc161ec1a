import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{app,components,features,lib,scripts,seeds,server}/**/*.test.{ts,tsx}'],
    globalSetup: 'lib/testing/global-setup.ts',
    // A process for each file: `env()` and the pool are one per process, and each file has a database of its own.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // What the developer's shell has set must not reach a test; a test that forgets `useDatabase` finds no database at all.
    env: {
      DATABASE_URL: 'postgresql://none:none@127.0.0.1:1/none',
      ...Object.fromEntries(['SITE_NAME', 'SITE_REGION', 'SITE_TIME_ZONE', 'SITE_URL', 'PORT', 'WARRAQ_SECRET'].map((name) => [name, ''])),
      LOG_LEVEL: 'silent',
    },
  },
});
