// Versions of the program: three numbers. What stands behind them (a trial build) counts as older than the version itself.

/** Negative when `one` is older than `other`. @throws for a text that is no version */
export function compareVersions(one: string, other: string): number {
  const [left, right] = [parse(one), parse(other)];
  for (const [at, number] of left.numbers.entries()) {
    const difference = number - (right.numbers[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return Number(right.isTrial) - Number(left.isTrial);
}

function parse(version: string): { readonly numbers: readonly number[]; readonly isTrial: boolean } {
  const parts = /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/.exec(version);
  if (parts === null) throw new Error(`Not a version: ${version.slice(0, 40)}`);
  return { numbers: parts.slice(1, 4).map(Number), isTrial: parts[4] !== undefined };
}
