// The door for commands written in TypeScript: `node scripts/command.mjs NAME ARGS…` runs scripts/NAME.ts under Node 24.
import { handOver, install } from './bootstrap.mjs';

const [name, ...args] = process.argv.slice(2);
await install({ withDevelopment: false });
handOver([`scripts/${name}.ts`, ...args]);
