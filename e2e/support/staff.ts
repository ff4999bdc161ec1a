import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Account {
  name: string;
  email: string;
  password: string;
}

export type Hire = (name: string, role: 'moderator' | 'editor' | 'admin') => Promise<Account>;

/** Makes staff accounts through `scripts/admin.ts`, each once. Every worker has its own people: what one takes back, another did not do. */
export function hireStaff(worker: number): Hire {
  const hired = new Map<string, Promise<Account>>();
  return (name, role) => {
    const known = hired.get(name);
    if (known) return known;
    const account = {
      name,
      email: `${name.toLowerCase()}-${worker}-${process.pid}@example.com`,
      password: `the-key-of-${name.toLowerCase()}`,
    };
    const made = command('admin', 'create', '--email', account.email, '--name', name, '--role', role, '--password', account.password).then(
      () => account,
    );
    hired.set(name, made);
    return made;
  };
}

/** Runs one of the product's commands over the data of the running product; returns what it printed. */
export async function command(name: 'admin' | 'import', ...args: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, ['--disable-warning=ExperimentalWarning', `scripts/${name}.ts`, ...args]);
  return stdout;
}
