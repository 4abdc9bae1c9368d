// A register's copy put into a folder of its own, as a person does it who copies the file and says at the start that they know what they did.
import { join } from 'node:path';
import { copyRegister } from './database/copy-register.ts';
import { openRegister } from './open-register/open.ts';
import { exampleKey, movableClock } from './example-office.test-support.ts';

/** @param source the file of a register that may be open @returns when the folder opens by itself: its head is noted again */
export async function placeCopy(source: string, folder: string): Promise<void> {
  copyRegister(source, join(folder, 'register.db'), exampleKey);
  const register = await openRegister(folder, exampleKey, movableClock(), { acceptLoss: true });
  register.close();
}
