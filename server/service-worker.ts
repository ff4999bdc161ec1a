import { existsSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';

/** Where the service worker lives: at the top, so that every page is in its scope. */
export const workerPath = '/sw.js';

/** The service worker as one script. It differs for every build, so that browsers fetch anew what they keep for offline reading. */
export async function bundleServiceWorker(): Promise<Buffer> {
  const { outputFiles } = await build({
    entryPoints: ['components/offline/service-worker.ts'],
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['chrome111', 'firefox111', 'safari16.4'],
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  });
  const buildId = existsSync('.next/BUILD_ID') ? readFileSync('.next/BUILD_ID', 'utf8') : '';
  return Buffer.concat([Buffer.from(`/* ${buildId} */`), outputFiles[0]!.contents]);
}
