import { EnvError } from '#lib/env.ts';
import { closeDb } from '#lib/db.ts';
import { migrate } from '#lib/postgres/migrate.ts';
import { openDataDir } from '../server/data-dir.ts';

/**
 * Runs a command with the database open: the one of the running Warraq over the same data directory, or one started for the command and
 * stopped after it. Ends the process with what `run` returns, or with 1 and one line when the database cannot be had.
 */
export async function runCommand(run: () => Promise<number>): Promise<never> {
  const data = await openDataDir({ share: true, quiet: true }).catch((error: unknown) => stop(error));
  try {
    await migrate(data.url);
    return process.exit(await run().finally(async () => (await closeDb(), await data.close())));
  } catch (error) {
    return stop(error);
  }
}

function stop(error: unknown): never {
  console.error(error instanceof EnvError ? `wrong variable: ${error.message}` : error instanceof Error ? error.message : String(error));
  process.exit(1);
}
