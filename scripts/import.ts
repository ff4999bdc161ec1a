import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { decodeText } from '#lib/arabic/decode.ts';
import { importText, type Imported } from '#features/ingest/import-text.ts';
import { runCommand } from './run-command.ts';

const usage = 'npm run import -- FILE… [--format auto|text] [--section SLUG] [--status published|draft] [--dry-run]';

const { positionals: files, values } = readArguments();

await runCommand(async () => {
  const counts = { read: 0, created: 0, updated: 0, unchanged: 0, refused: 0 };
  for (const [i, file] of files.entries()) {
    progress(i, file);
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => error);
    if (!(bytes instanceof Error)) counts.read++;
    const imported: Imported =
      bytes instanceof Error ? { outcome: 'refused', reason: `cannot be read (${bytes.code})` } : await importOne(bytes);
    counts[imported.outcome]++;
    console.log(line(file, imported));
  }
  progress(files.length, '');
  console.log(JSON.stringify(counts));
  return counts.read === 0 ? 1 : 0;
});

// Declarations, not constants: the command above runs before anything below it is evaluated.
function importOne(bytes: Buffer): Promise<Imported> {
  return importText(decodeText(bytes), {
    section: values.section,
    status: values.status === 'draft' ? 'DRAFT' : 'PUBLISHED',
    dryRun: values['dry-run'],
  });
}

function line(file: string, imported: Imported): string {
  return imported.outcome === 'refused'
    ? `refused    ${file}: ${imported.reason}`
    : `${imported.outcome.padEnd(10)} ${file}: «${imported.headline}», ${imported.blocks} paragraphs, ${imported.teasers} related teasers set aside`;
}

/** A bar on standard error, where there is a terminal to draw it in. */
function progress(done: number, what: string) {
  if (!process.stderr.isTTY) return;
  const filled = Math.round((30 * done) / files.length);
  process.stderr.write(
    `\r\u001b[2K[${'#'.repeat(filled)}${'.'.repeat(30 - filled)}] ${done}/${files.length} ${what}${done === files.length ? '\n' : ''}`,
  );
}

function readArguments() {
  try {
    const read = parseArgs({
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'auto' },
        section: { type: 'string' },
        status: { type: 'string', default: 'published' },
        'dry-run': { type: 'boolean', default: false },
      },
    });
    const { format, status } = read.values;
    if (read.positionals.length && ['auto', 'text'].includes(format) && ['published', 'draft'].includes(status)) return read;
  } catch {
    // The usage says it.
  }
  console.error(usage);
  process.exit(1);
}
