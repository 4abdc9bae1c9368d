// Kills this very process between two of its own calls on files, counted: each moment of a work can be met, on however slow a machine.
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { basename } from 'node:path';

type AnyCall = (...args: readonly unknown[]) => unknown;

/** All that change a folder or put something on the disk; SQLite's own calls are native and not among them. */
const changing = ['openSync', 'writeSync', 'writeFileSync', 'fsyncSync', 'copyFileSync', 'renameSync', 'rmSync', 'mkdirSync'] as const;

/**
 * From here on calls are watched; in place of one comes SIGKILL, which no handler sees.
 * @param moment number of the call, counted from now, or how the call begins: "renameSync register.db register.db.before"
 * @param tell given the whole call, just before
 */
export function killInsteadOf(moment: number | string, tell: (call: string) => void): void {
  const files = createRequire(import.meta.url)('node:fs') as Record<string, AnyCall>;
  let count = 0;
  let isTelling = false;
  for (const name of changing) {
    const call = files[name];
    if (call === undefined) throw new Error(`node:fs has no ${name}`);
    files[name] = (...args) => {
      if (isTelling) return call(...args);
      count += 1;
      const words = wordsOf(name, args);
      if (typeof moment === 'number' ? count === moment : words.startsWith(moment)) {
        isTelling = true;
        tell(words);
        process.kill(process.pid, 'SIGKILL');
      }
      return call(...args);
    };
  }
  syncBuiltinESMExports();
}

/** The call and the names of the files that it is about; what is written to them is nobody's to read. */
function wordsOf(name: string, args: readonly unknown[]): string {
  const files = name.startsWith('write') ? [] : args.filter((arg) => typeof arg === 'string').map((arg) => basename(arg));
  return [name, ...files].join(' ');
}
