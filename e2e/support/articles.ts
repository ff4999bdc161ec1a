import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { anArticle, BuiltArticle } from '#seeds/builders.ts';

const run = promisify(execFile);

/** Saves an article that the demo newsroom does not have; says where it is served. */
export async function saveArticle(given: Parameters<typeof anArticle>[0]): Promise<BuiltArticle> {
  const { stdout } = await run(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    'e2e/support/save-article.ts',
    JSON.stringify(given),
  ]);
  return JSON.parse(stdout) as BuiltArticle;
}
