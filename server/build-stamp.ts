import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const stamp = '.next/warraq-build';
const sources = [
  'app',
  'components',
  'features',
  'lib',
  'public',
  'next.config.js',
  'postcss.config.js',
  'package-lock.json',
  'prisma/schema.prisma',
  'server/fonts.ts',
  'server/islands.ts',
];

/** Whether the build there is was made from the sources there are. */
export const buildIsFresh = (): boolean => existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesDigest();

/** Remembers what the build was made from. */
export const markBuilt = () => writeFileSync(stamp, sourcesDigest());

function sourcesDigest(): string {
  const hash = createHash('sha256');
  const add = (path: string) => hash.update(path).update(readFileSync(path));
  for (const source of sources) {
    if (/\.\w+$/.test(source)) add(source);
    else
      for (const file of readdirSync(source, { recursive: true, withFileTypes: true })
        .filter((f) => f.isFile())
        .map((f) => join(f.parentPath, f.name))
        .sort())
        add(file);
  }
  return hash.digest('hex');
}
