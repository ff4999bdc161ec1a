interface Ready {
  port: number;
  seconds: number;
  admin: { email: string; password: string | null } | null;
}

/** What the person who starts the product reads in the terminal. */
export const say = {
  /** The one line of a start that cannot go on. */
  stop: (why: string) => console.error(`Warraq cannot start: ${why}`),
  working: (seconds: number) => console.log(`Warraq's worker is ready after ${seconds.toFixed(1)} s`),
  ready({ port, seconds, admin }: Ready) {
    const lines = [
      `Warraq is ready after ${seconds.toFixed(1)} s`,
      `  Readers  http://localhost:${port}/`,
      `  Desk     http://localhost:${port}/desk`,
    ];
    if (admin)
      lines.push(
        '  First administrator, shown this once:',
        `    ${admin.email}`,
        `    password ${admin.password ?? 'as set in ADMIN_PASSWORD'}`,
      );
    console.log(lines.join('\n'));
  },
};

/** Runs a long step with a line before it, a dot every few seconds, and its time after it. */
export async function step<T>(what: string, run: () => Promise<T>): Promise<T> {
  const began = Date.now();
  process.stdout.write(`${what} …`);
  const dots = setInterval(() => process.stdout.write('.'), 3000);
  try {
    const result = await run();
    process.stdout.write(` ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    process.stdout.write(' failed\n');
    throw error;
  } finally {
    clearInterval(dots);
  }
}
