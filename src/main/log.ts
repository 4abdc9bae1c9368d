// The desktop host's log: what happened, never whose data. It may be copied to a USB stick and sent to support.
import { appendFileSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { renamePatiently } from '#engine/database/rename-patiently.ts';

export type Facts = Readonly<Record<string, string | number | boolean | null>>;
export interface Log {
  readonly note: (event: string, facts?: Facts) => void;
}

const largestBytes = 1_000_000;

/** What may be written of an error: its name, its code and where it arose. Its message may quote a person's data. */
export function describeError(error: unknown): Facts {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim())
    .join(' < ');
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  return { error: error.name, code, frames };
}

/** A short number that a person can read out on the phone and support can find in the log. */
export function errorNumber(now: Date, random: () => number): string {
  const tail = Math.floor(random() * 36 ** 3)
    .toString(36)
    .toUpperCase()
    .padStart(3, '0');
  return `${now.toISOString().slice(5, 16).replace(/[-T:]/g, '')}-${tail}`;
}

/** Where somebody reads the old one just now, the log grows a little longer. */
function beginAnew(path: string): void {
  try {
    renamePatiently(path, `${path}.old`, { milliseconds: 100 });
  } catch {
    // The next line tries again.
  }
}

/** Keeps at most two files of one megabyte. A log that cannot be written must not stop the office: it goes to stderr. */
export function openLog(path: string, now: () => Date = () => new Date()): Log {
  return {
    note(event, facts = {}) {
      const line = `${JSON.stringify({ at: now().toISOString(), event, ...facts })}\n`;
      try {
        mkdirSync(dirname(path), { recursive: true });
        if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largestBytes) beginAnew(path);
        appendFileSync(path, line, { mode: 0o600 });
      } catch {
        process.stderr.write(line);
      }
    },
  };
}
