/** One figure of the benchmark. */
export interface Figure {
  /** What was measured, «search», and in what way: «newest first». */
  what: string;
  /** How many articles the corpus had. */
  articles: number;
  p50?: number;
  p95?: number;
  /** Of that, how long this process was at work, on the mean: what other work on the machine hardly changes. */
  own?: number;
  /** Articles a second, or bytes an article. */
  value?: number;
  unit: 'ms' | 'articles/s' | 'bytes/article';
  /** What it must reach: for milliseconds p50 and p95 at the most, for a rate the least. */
  bound?: [p50: number, p95: number] | number;
}

/** Times `run` for each of the items, in milliseconds, after `warm` of them were run untimed; `own` is the mean of this process's own work. */
export async function time<Item>(
  items: Item[],
  warm: number,
  run: (item: Item) => Promise<unknown>,
): Promise<{ p50: number; p95: number; mean: number; own: number }> {
  for (const item of items.slice(0, warm)) await run(item);
  const times: number[] = [];
  const before = process.cpuUsage();
  for (const item of items.slice(warm)) {
    const started = performance.now();
    await run(item);
    times.push(performance.now() - started);
  }
  const { user, system } = process.cpuUsage(before);
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))]!;
  return {
    p50: at(0.5),
    p95: at(0.95),
    mean: times.reduce((sum, t) => sum + t, 0) / times.length,
    own: (user + system) / 1000 / times.length,
  };
}

/** Whether a figure reaches its bound; null where it has none. */
export function reaches({ p50 = 0, p95 = 0, value = 0, bound }: Figure): boolean | null {
  if (bound === undefined) return null;
  return typeof bound === 'number' ? value >= bound : p50 <= bound[0] && p95 <= bound[1];
}

/** A figure as a line of the table. */
export function line(figure: Figure): string {
  const { what, articles, p50, p95, own, value, unit, bound } = figure;
  const work = own === undefined ? ''.padStart(12) : `  own ${own.toFixed(2).padStart(6)}`;
  const said =
    value === undefined ? `p50 ${p50!.toFixed(1).padStart(7)}  p95 ${p95!.toFixed(1).padStart(7)}` : value.toFixed(0).padStart(24);
  const wanted = bound === undefined ? '' : typeof bound === 'number' ? `≥ ${bound}` : `≤ ${bound.join(' / ')}`;
  const verdict = { true: 'ok', false: 'MISSED', null: '' }[String(reaches(figure)) as 'true' | 'false' | 'null'];
  return [String(articles).padStart(9), what.padEnd(34), said + work, unit.padEnd(13), wanted.padEnd(12), verdict].join('  ').trimEnd();
}
