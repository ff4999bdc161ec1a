/** One example for the regression: its features (the first is 1), whether it is of the kind looked for, and how much it counts. */
export interface Example {
  readonly x: readonly number[];
  readonly y: boolean;
  readonly weight: number;
}

/** The weights of a logistic regression with a ridge on all but the first feature, by Newton's method. */
export function logistic(examples: readonly Example[], ridge: number): number[] {
  const d = examples[0]!.x.length;
  const w = new Array<number>(d).fill(0);
  for (let round = 0; round < 30; round++) {
    const rows = w.map((wi, i) => [...w.map((_, j) => (i === j ? (i === 0 ? 1e-6 : ridge) : 0)), i === 0 ? 0 : -ridge * wi]);
    for (const { x, y, weight } of examples) {
      const p = 1 / (1 + Math.exp(-x.reduce((z, xi, i) => z + xi * w[i]!, 0)));
      const curve = Math.max(1e-9, p * (1 - p)) * weight;
      const error = ((y ? 1 : 0) - p) * weight;
      for (let i = 0; i < d; i++) {
        const row = rows[i]!;
        for (let j = 0; j < d; j++) row[j]! += curve * x[i]! * x[j]!;
        row[d]! += error * x[i]!;
      }
    }
    const step = solve(rows).map((s) => Math.max(-4, Math.min(4, s)));
    step.forEach((s, i) => (w[i]! += s));
    if (step.every((s) => Math.abs(s) < 1e-6)) break;
  }
  return w;
}

/** Gauss-Jordan with pivots: the solution of rows of [coefficients…, right side]. */
function solve(rows: number[][]): number[] {
  const d = rows.length;
  for (let c = 0; c < d; c++) {
    let pivot = c;
    for (let r = c + 1; r < d; r++) if (Math.abs(rows[r]![c]!) > Math.abs(rows[pivot]![c]!)) pivot = r;
    [rows[c], rows[pivot]] = [rows[pivot]!, rows[c]!];
    for (let r = 0; r < d; r++) {
      if (r === c) continue;
      const factor = rows[r]![c]! / rows[c]![c]!;
      for (let k = c; k <= d; k++) rows[r]![k]! -= factor * rows[c]![k]!;
    }
  }
  return rows.map((row, i) => row[d]! / row[i]!);
}
