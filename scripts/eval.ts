import { parseArgs } from 'node:util';
import { evalNames } from './eval/names.ts';

const usage = 'npm run eval -- names --pairs P --out OUT';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { pairs: { type: 'string' }, out: { type: 'string' } },
});
const { pairs, out } = values;

if (positionals[0] === 'names' && pairs && out) await evalNames(pairs, out);
else {
  console.error(usage);
  process.exit(1);
}
process.exit(0);
