// Renaming on Windows: a scanner, an indexer or a backup may hold a file that was written a moment ago, and the rename is refused
// although nothing is wrong (daintree#2536). Whoever waits a little gets it. Elsewhere the same codes mean what they say.
import { renameSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

const shortestPause = 10;
const longestPause = 200;
/** Scanners let go within a second or two; a person waits no longer than this for a file that is really in use. */
const usualPatience = 8_000;

export interface Patience {
  readonly platform?: NodeJS.Platform;
  readonly milliseconds?: number;
}

/** The pauses between the tries, each longer than the one before, as many as the patience holds. */
function* pausesWithin({ platform = process.platform, milliseconds = usualPatience }: Patience): Generator<number> {
  if (platform !== 'win32') return;
  let waited = 0;
  for (let next = shortestPause; waited < milliseconds; next = Math.min(next * 2, longestPause)) {
    yield next;
    waited += next;
  }
}

function isHeld(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && ['EPERM', 'EACCES', 'EBUSY'].includes(error.code);
}

/** Nothing else runs on this thread meanwhile: whoever renames has nothing to do before it is done. */
function waitHere(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/**
 * Gives a file its name, or puts it in the place of another one.
 * @param move renames; given by tests, which have no scanner at hand
 * @throws what the last try threw
 */
export function renamePatiently(
  from: string,
  to: string,
  patience: Patience = {},
  move: (from: string, to: string) => void = renameSync,
): void {
  const pauses = pausesWithin(patience);
  for (;;) {
    try {
      move(from, to);
      return;
    } catch (error) {
      const next = isHeld(error) ? pauses.next() : { done: true as const };
      if (next.done === true) throw error;
      waitHere(next.value);
    }
  }
}

/** The same where other work goes on meanwhile. */
export async function renamePatientlyLater(
  from: string,
  to: string,
  patience: Patience = {},
  move: (from: string, to: string) => Promise<void> = rename,
): Promise<void> {
  const pauses = pausesWithin(patience);
  for (;;) {
    try {
      await move(from, to);
      return;
    } catch (error) {
      const next = isHeld(error) ? pauses.next() : { done: true as const };
      if (next.done === true) throw error;
      await pause(next.value);
    }
  }
}
