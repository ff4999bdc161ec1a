// A program of the tests: saves an article over the data of the running product, by the builders that unit tests share.
import { anArticle } from '#seeds/builders.ts';
import { runCommand } from '../../scripts/run-command.ts';

const given = JSON.parse(process.argv[2] ?? '{}') as Record<string, unknown> & { publishedAt?: string };

await runCommand(async () => {
  console.log(JSON.stringify(await anArticle({ ...given, publishedAt: new Date(given.publishedAt ?? Date.now()) })));
  return 0;
});
