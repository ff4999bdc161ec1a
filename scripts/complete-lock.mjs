// Names in the lock file the packages for other platforms that the registry at hand did not have when it was written, so that `npm ci`
// passes here and installs them there. Run after `npm install --package-lock-only`.
import { readFileSync, writeFileSync } from 'node:fs';

const file = 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));
const systems = {
  darwin: 'darwin',
  win32: 'win32',
  windows: 'win32',
  freebsd: 'freebsd',
  android: 'android',
  openbsd: 'openbsd',
  netbsd: 'netbsd',
  sunos: 'sunos',
  aix: 'aix',
  openharmony: 'openharmony',
  linux: 'linux',
};
const processors = {
  arm64: 'arm64',
  x64: 'x64',
  ia32: 'ia32',
  arm: 'arm',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  loong64: 'loong64',
  mips64el: 'mips64el',
  wasm32: 'wasm32',
};

let added = 0;
for (const parent of Object.values({ ...lock.packages })) {
  for (const [name, range] of Object.entries(parent.optionalDependencies ?? {})) {
    const path = `node_modules/${name}`;
    if (lock.packages[path]) continue;
    const words = name.split(/[-/@]/);
    const os = Object.keys(systems).find((word) => words.includes(word));
    const cpu = Object.keys(processors).find((word) =>
      words.some((w) => w === word || (word === 'arm' && /^arm/.test(w)) || (word === 'ppc64' && w === 'ppc64le')),
    );
    const platform =
      name === 'fsevents' ? { os: ['darwin'] } : { ...(os && { os: [systems[os]] }), ...(cpu && { cpu: [processors[cpu]] }) };
    if (!platform.os && !platform.cpu) {
      console.error(`${name}: for which platform? Left out.`);
      continue;
    }
    lock.packages[path] = { version: range.replace(/^[^\d]*/, ''), ...platform, ...(parent.dev && { dev: true }), optional: true };
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, JSON.stringify(lock, null, 2) + '\n');
console.log(`${added} packages of other platforms named`);
