import { parseArgs } from 'node:util';
import { evalNames } from './eval/names.ts';
import { evalPairs } from './eval/pairs.ts';
import { evalRelated } from './eval/related.ts';
import { evalSearch } from './eval/search.ts';

const usage = `npm run eval -- search --docs D --queries Q --run OUT [--k 100]
npm run eval -- related --docs D --queries Q --run OUT [--k 100]
npm run eval -- pairs --pairs P --out OUT
npm run eval -- names --pairs P --out OUT`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    docs: { type: 'string' },
    queries: { type: 'string' },
    run: { type: 'string' },
    k: { type: 'string', default: '100' },
    pairs: { type: 'string' },
    out: { type: 'string' },
  },
});
const { docs, queries, run, pairs, out } = values;
const k = Number(values.k);
const [task] = positionals;

if (task === 'names' && pairs && out) await evalNames(pairs, out);
else if (task === 'pairs' && pairs && out) await evalPairs({ pairs, out });
else if ((task === 'search' || task === 'related') && docs && queries && run && Number.isInteger(k) && k > 0)
  await (task === 'search' ? evalSearch : evalRelated)({ docs, queries, out: run, k });
else {
  console.error(usage);
  process.exit(1);
}
process.exit(0);
