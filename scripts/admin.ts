import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createStaff, disableStaff, listStaff, resetPassword } from '#features/accounts/manage-staff.ts';
import { runCommand } from './run-command.ts';

const usage = `npm run admin -- create --email E --role admin|moderator|editor [--name N] [--password P]
npm run admin -- list
npm run admin -- disable --email E
npm run admin -- reset-password --email E [--password P]`;

const refusals = {
  'not-an-address': 'that is not an email address',
  'weak-password': 'a password needs 10 to 128 characters',
  exists: 'there is an account with that address already',
  'no-account': 'there is no account with that address',
};

await runCommand(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { email: { type: 'string' }, role: { type: 'string' }, name: { type: 'string' }, password: { type: 'string' } },
  });
  const { email, name, password } = values;
  switch (positionals[0]) {
    case 'create': {
      const role = z.enum(['ADMIN', 'MODERATOR', 'EDITOR']).safeParse(values.role?.toUpperCase());
      if (!email || !role.success) return fail(usage);
      const made = await createStaff({ email, name, password, role: role.data });
      return made.ok
        ? say(`${email} may sign in as ${values.role}; password ${password ? 'as given' : made.password}`)
        : fail(refusals[made.refusal]);
    }
    case 'list':
      for (const s of await listStaff()) say(`${s.email}\t${s.role.toLowerCase()}\t${s.disabledAt ? 'disabled' : 'active'}\t${s.name}`);
      return 0;
    case 'disable': {
      if (!email) return fail(usage);
      const done = await disableStaff(email);
      return done.ok ? say(`${email} can no longer sign in`) : fail(refusals[done.refusal]);
    }
    case 'reset-password': {
      if (!email) return fail(usage);
      const done = await resetPassword(email, password);
      return done.ok ? say(`${email}: new password ${password ? 'as given' : done.password}`) : fail(refusals[done.refusal]);
    }
    default:
      return fail(usage);
  }
});

function say(line: string): number {
  console.log(line);
  return 0;
}

function fail(line: string): number {
  console.error(line);
  return 1;
}
