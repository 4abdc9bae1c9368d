// One checked copy of the register a day, without anybody asking: a damaged disk or file costs a day at most.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { dateOf, type Clock } from '../clock.ts';
import { backUp, type Backup } from './backup.ts';
import type { CheckCopy } from './check-copy.ts';
import type { Register } from './register.ts';

export interface DailyBackupOptions {
  readonly register: Register;
  readonly key: Uint8Array;
  readonly folder: string;
  readonly clock: Clock;
  readonly checkCopy?: CheckCopy | undefined;
}

const copiesKept = 14;
const firstLookMs = 60_000;
const lookAgainMs = 60 * 60_000;
/** Copying takes disk and, a few pages at a time, the engine's thread. Above this a copy a week is enough. */
const largeBytes = 300 * 1024 * 1024;
const dayMs = 86_400_000;

/** Makes today's copy when it is due and lets the oldest go; null when it is not due. Copies made before migrations stay. */
export async function backUpWhenDue({ register, key, folder, clock, checkCopy }: DailyBackupOptions): Promise<Backup | null> {
  const days = listDays(folder);
  const newest = days.at(-1);
  const every = statSync(register.file).size > largeBytes ? 7 : 1;
  const dueOn = newest === undefined ? '' : dateOf(new Date(Date.parse(`${newest}T00:00:00+08:00`) + every * dayMs));
  if (dueOn > dateOf(clock.now())) return null;
  const backup = await register.whenFree(() => backUp(register, key, folder, 'daily', clock, checkCopy));
  for (const name of dailyNames(folder).slice(0, -copiesKept)) rmSync(join(folder, name), { force: true });
  return backup;
}

/** Looks after the first minute, when the morning's first screens are open, and then every hour. Ends with `stop`. */
export function keepDailyBackups(options: DailyBackupOptions, onTrouble: (error: unknown) => void): { stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    backUpWhenDue(options).catch(onTrouble).finally(() => {
      if (timer !== undefined) timer = setTimeout(look, lookAgainMs).unref();
    });
  };
  timer = setTimeout(look, firstLookMs).unref();
  return {
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

function dailyNames(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => /^register-\d{14}-daily\.db$/.test(name)).sort() : [];
}

function listDays(folder: string): string[] {
  return dailyNames(folder).map((name) => name.replace(/^register-(\d{4})(\d{2})(\d{2}).*$/, '$1-$2-$3'));
}
