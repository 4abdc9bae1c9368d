// Who has a data folder open: told to whoever comes second, perhaps another user of the same PC who sees no window of the first.
import { readFileSync, rmSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJsonText } from '#shared/json-text.ts';
import { writeFileSafely } from './write-file-safely.ts';

export const holderFileName = 'engine.holder';

const Holder = z.object({
  /** Account of the operating system. */
  user: z.string(),
  computer: z.string(),
  since: z.iso.datetime(),
});
export type Holder = z.infer<typeof Holder>;

/** Whoever holds the lock says who it is. A disk that is full is told by the register, not by this. */
export function noteHolder(dataFolder: string): void {
  const holder: Holder = { user: systemUser(), computer: hostname(), since: new Date().toISOString() };
  try {
    writeFileSafely(join(dataFolder, holderFileName), `${JSON.stringify(holder)}\n`, 0o644);
  } catch {
    // The one of before is not true any more.
    rmSync(join(dataFolder, holderFileName), { force: true });
  }
}

/** The account of the operating system; empty where it has no name. */
export function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    return ''; // a container's user without a name
  }
}

/** Who noted itself last in a data folder; null where nobody did. It may be gone: only a lock that is held makes it true. */
export function readHolder(dataFolder: string): Holder | null {
  try {
    return Holder.parse(parseJsonText(readFileSync(join(dataFolder, holderFileName), 'utf8')));
  } catch {
    return null; // a help for the words, nothing hangs on it
  }
}
