/**
 * The numbers of all migrations in the order in which they were committed. Whoever adds one writes its number at the end of this list, never in its
 * middle, and takes a higher one where another came in meanwhile: a register that was opened in between stands at the last number and would never be
 * given a smaller one.
 */
export const numbersAsCommitted = [300, 310, 320, 330, 340, 350, 360, 370, 380, 390, 400, 410];

/** What is wrong with the numbers of the migrations: nothing where each is newer than all that were there before it. */
export function numberFaults(versions: readonly number[], committed: readonly number[]): string[] {
  return [
    ...committed.flatMap((version, index) => {
      const before = committed[index - 1] ?? 0;
      return version > before ? [] : [`${String(version)} came after ${String(before)}: it needs a higher number`];
    }),
    ...committed.flatMap((version, index) => {
      const found = versions[index];
      if (found === version) return [];
      return versions.includes(version)
        ? [
            `${String(found)} stands before ${String(version)}, which was there first: it needs a number above ${String(Math.max(...committed))}`,
          ]
        : [`${String(version)} was committed and is gone`];
    }),
    ...versions
      .slice(committed.length)
      .filter((version) => !committed.includes(version))
      .map((version) => `${String(version)} is to be added at the end of the numbers as committed`),
  ];
}
