import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { build } from 'esbuild';

const folder = '.next/islands';

/** The addresses of the islands' files begin with this. */
export const islandsPath = '/islands/';

/** An island module: its address, which changes with its bytes, and its bytes. */
export interface IslandFile {
  address: string;
  body: Buffer;
}

/** All islands as one minified ES module for the browsers of the last four years (the framework's own floor). */
export async function bundleIslands(): Promise<IslandFile> {
  const { outputFiles } = await build({
    entryPoints: ['components/islands/main.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['chrome111', 'firefox111', 'safari16.4'],
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  });
  const body = Buffer.from(outputFiles[0]!.contents);
  const digest = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { address: `${islandsPath}main.${digest}.js`, body };
}

/** Bundles the islands into the build, in the place of those that were there. */
export async function buildIslands() {
  const { address, body } = await bundleIslands();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${basename(address)}`, body);
}

/** The islands of the build. Throws where there is no build. */
export function readIslands(): IslandFile {
  const name = readdirSync(folder)[0]!;
  return { address: islandsPath + name, body: readFileSync(`${folder}/${name}`) };
}
