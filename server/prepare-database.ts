import { copy } from '#lib/copy/ar.ts';
import { env } from '#lib/env.ts';
import { migrate } from '#lib/postgres/migrate.ts';
import { step } from './say.ts';
import { workOff } from './worker.ts';

/**
 * Brings the database to this version's schema, loads the demo newsroom into an empty one, and makes the first administrator where
 * there is none.
 * @returns the first administrator's sign-in when one was made (password null: it is the one that was given), else null.
 */
export async function prepareDatabase(url: string): Promise<{ email: string; password: string | null } | null> {
  await step('Checking the database schema', () => migrate(url));
  const { hasAdmin, createStaff } = await import('#features/accounts/manage-staff.ts');
  const { ADMIN_EMAIL, ADMIN_PASSWORD, SEED } = env();
  const { isEmpty, loadDemo } = await import('#seeds/load-demo.ts');
  if (SEED === 'demo' && (await isEmpty())) {
    await step('Loading the demo newsroom', async () => {
      await loadDemo();
      // The first reader finds it whole.
      await workOff(url);
    });
  }
  const { indexMissing } = await import('#features/search/index-missing.ts');
  await indexMissing();
  if (await hasAdmin()) return null;
  const made = await createStaff({ email: ADMIN_EMAIL, name: copy.desk.firstAdmin, role: 'ADMIN', password: ADMIN_PASSWORD });
  if (!made.ok) throw new Error(`no administrator ${ADMIN_EMAIL} could be made (${made.refusal}): correct ADMIN_EMAIL or ADMIN_PASSWORD`);
  return { email: ADMIN_EMAIL, password: ADMIN_PASSWORD ? null : made.password };
}
