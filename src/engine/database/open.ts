// Opens the register: encrypted from its first byte, every setting made explicitly and read back, migrated after a verified backup.
import type Database from 'better-sqlite3';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { userError } from '#shared/errors.ts';
import type { Clock } from '../clock.ts';
import { backUp } from './backup.ts';
import { connect } from './connect.ts';
import { keyCheckFileName, keyCheckOf, registerFileName } from './key.ts';
import { migrate, pendingMigrations, schemaVersion } from './migrations/index.ts';
import { createRegister, type Register } from './register.ts';
import { asRegisterError } from './sqlite-errors.ts';
import { writeFileSafely } from './write-file-safely.ts';

/** "FQTZ": marks our files for `file` and for ourselves. */
const applicationId = 0x4651545a;

/**
 * Opens (or makes) the register of a data folder.
 * @throws register.wrong-key, register.missing, register.corrupt, register.not-ours, register.newer, register.disk-full
 */
export async function openRegister(dataFolder: string, key: Uint8Array, clock: Clock): Promise<Register> {
  const file = join(dataFolder, registerFileName);
  let connection: Database.Database | undefined;
  try {
    mkdirSync(dataFolder, { recursive: true });
    // A start that was killed may leave an empty file: nothing was ever in it.
    const isNew = !existsSync(file) || statSync(file).size === 0;
    const isKnown = checkKey(dataFolder, key);
    if (isKnown && isNew) throw userError('register.missing', { file: registerFileName });
    connection = connect(file, key);
    if (isNew) connection.pragma(`application_id = ${applicationId}`);
    else checkFile(connection);
    const opened = connection;
    const copyTo = async (target: string): Promise<void> => {
      // The copy must be encrypted too: VACUUM INTO keeps the key of the connection it runs on.
      opened.prepare('VACUUM INTO ?').run(target);
      return Promise.resolve();
    };
    const register = createRegister(opened, copyTo);
    const version = schemaVersion(opened);
    if (!isNew && pendingMigrations(version).length > 0) await backUp(register, key, join(dataFolder, 'backups'), `before-${version}`, clock);
    migrate(opened);
    if (!isKnown) noteKey(dataFolder, key);
    return register;
  } catch (error) {
    connection?.close();
    throw asRegisterError(error, file);
  }
}

/** Whether a register was opened here before, under this key. @throws register.wrong-key when it was under another. */
function checkKey(dataFolder: string, key: Uint8Array): boolean {
  const path = join(dataFolder, keyCheckFileName);
  if (!existsSync(path)) return false;
  const known = /"keyCheck"\s*:\s*"([0-9a-f]{32})"/.exec(readFileSync(path, 'utf8'))?.[1];
  if (known !== undefined && known !== keyCheckOf(key)) throw userError('register.wrong-key');
  return known !== undefined;
}

/** Written last: where it lies there was a whole register, and an empty folder beside it is a loss, not a beginning. */
function noteKey(dataFolder: string, key: Uint8Array): void {
  writeFileSafely(join(dataFolder, keyCheckFileName), `${JSON.stringify({ application: 'fengqiao-register', keyCheck: keyCheckOf(key) }, null, 2)}\n`);
}

function checkFile(connection: Database.Database): void {
  const id = connection.pragma('application_id', { simple: true });
  if (id !== applicationId) {
    // A start that was killed before its first migration leaves an empty file: that is still ours.
    const tables = connection.prepare('SELECT count(*) AS count FROM sqlite_schema').get() as { count: number };
    if (tables.count > 0) throw userError('register.not-ours');
    connection.pragma(`application_id = ${applicationId}`);
  }
}
