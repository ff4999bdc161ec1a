import { parseArgs } from 'node:util';
import { generateNewsroom } from '#seeds/generated/generate-newsroom.ts';
import { runCommand } from './run-command.ts';

const usage =
  'npm run generate -- --articles N --comments M [--seed S]     (whole numbers: N to 10000000, M to 100000000, S to 2147483647)';

const wanted = readArguments();

await runCommand(async () => {
  const started = performance.now();
  const made = await generateNewsroom(wanted, (kind, done) => progress(`${done} of ${wanted[kind]} ${kind}`));
  const seconds = (performance.now() - started) / 1000;
  if (process.stderr.isTTY) process.stderr.write('\n');
  if (made.alreadyThere > 0) console.log(`${made.alreadyThere} were there already, from seed ${wanted.seed}`);
  console.log(JSON.stringify({ articles: made.articles, comments: made.comments, seconds: Number(seconds.toFixed(1)) }));
  return 0;
});

// Declarations, not constants: the command above runs before anything below it is evaluated.
/** A line on standard error: drawn over the last one in a terminal, below it elsewhere. */
function progress(line: string) {
  process.stderr.write(process.stderr.isTTY ? `\r\u001b[2K${line}` : `${line}\n`);
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: { articles: { type: 'string' }, comments: { type: 'string' }, seed: { type: 'string', default: '1' } },
    });
    return {
      articles: wholeNumber('articles', values.articles, 10_000_000),
      comments: wholeNumber('comments', values.comments, 100_000_000),
      seed: wholeNumber('seed', values.seed, 2 ** 31 - 1),
    };
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    return process.exit(1);
  }
}

function wholeNumber(name: string, text: string | undefined, most: number): number {
  if (text === undefined) throw new Error(`--${name} is missing`);
  if (!/^\d{1,10}$/.test(text) || Number(text) > most) throw new Error(`--${name} must be a whole number from 0 to ${most}`);
  return Number(text);
}
