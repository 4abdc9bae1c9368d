// One measured figure and its line on the screen.

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it is held against; null where there is nothing to compare with. */
  readonly reference: { readonly name: string; readonly value: number } | null;
}

export function figureLine({ name, value, unit, reference }: Figure): string {
  const against = reference === null ? '-' : `${reference.name}: ${shown(reference.value)} ${unit}`;
  const ratio = reference === null || reference.value === 0 ? '-' : `x${shown(value / reference.value)}`;
  return [name.padEnd(58), shown(value).padStart(10), unit.padEnd(7), against.padEnd(52), ratio].join('  ');
}

function shown(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString('en-US');
  return value >= 10 ? value.toFixed(1) : value.toFixed(3);
}

/** The value that `share` of the measurements stay under. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export async function msOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
