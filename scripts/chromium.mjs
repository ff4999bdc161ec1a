// Plain JavaScript for Node 18 and up: the browser that the tests run in.
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The path of a Chromium that is there already: what CHROMIUM_PATH names, Debian's, another on the path, Playwright's own. Null when
 * there is none.
 * @param {() => string} ownPath where Playwright would have put its own.
 * @returns {string | null}
 */
export function findChromium(ownPath) {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  const others = ['chromium', 'chromium-browser', 'google-chrome'].map(onPath);
  return ['/usr/bin/chromium', ...others, ownPath()].find(isProgram) ?? null;
}

/**
 * Where a program stands on the path, or undefined.
 * @param {string} name
 * @returns {string | undefined}
 */
export const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isProgram);

/** How it is started: as root it has no sandbox, and on its own it calls nobody. */
export const chromiumArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
];

function isProgram(path) {
  if (!path || !existsSync(path)) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
