// Runs on any Node from 18 up: installs what is missing, then hands over to the Node 24 that npm installed.
import { handOver, install } from './bootstrap.mjs';

await install({ withDevelopment: false });
handOver(['server/main.ts', ...process.argv.slice(2)]);
