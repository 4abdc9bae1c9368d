// A day's checked copy of an office's register, as the program makes it.
import { join } from 'node:path';
import { makeCopy } from '#engine/backups/make-copy.ts';
import { upkeepHere } from '#engine/backups/upkeep.ts';
import { systemClock } from '#engine/clock.ts';
import { openRegister } from '#engine/open-register/open.ts';
import { drillKey } from './drill-folder.ts';

/** Makes it and closes the register again. @returns the copy's file */
export async function makeCopies(folder: string): Promise<string> {
  const register = await openRegister(folder, drillKey, systemClock);
  try {
    const copy = await makeCopy({ register, folder: join(folder, 'backups'), clock: systemClock, upkeep: upkeepHere }, 'daily');
    return copy.file;
  } finally {
    register.close();
  }
}
