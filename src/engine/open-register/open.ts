// Opens the register: encrypted from its first byte, every setting made explicitly and read back, nothing of another register mixed
// in, nothing missing unnoticed, migrated after a verified backup.
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { userError } from '#shared/errors.ts';
import { makeCopy } from '../backups/make-copy.ts';
import { forgetDamage, isKnownDamaged } from '../backups/upkeep-state.ts';
import { upkeepHere } from '../backups/upkeep.ts';
import type { Clock } from '../clock.ts';
import type { TellOpening } from '../opening.ts';
import { refuseLoss } from '../database/chain-loss.ts';
import { connect } from '../database/connect.ts';
import { readFolderNote, writeFolderNote, type FolderNote } from '../database/folder-note.ts';
import { keepHead } from '../database/head-keeper.ts';
import { holdsCopies, keyCheckOf, registerFileName } from '../database/key.ts';
import { migrate, pendingMigrations, refuseUnknownSchema, schemaVersion } from '../database/migrations/index.ts';
import { markAsOurs, refuseForeign } from '../database/our-file.ts';
import { placeWal, type PlacedWal } from '../database/place-wal.ts';
import { firstPageHashOf } from '../database/first-page.ts';
import { hadHead, headFileName, openHead, readHead, type HeadNote } from '../database/register-head.ts';
import { finishRestore } from '../database/restore-journal.ts';
import { createRegister, type OpenedFile, type Register } from '../database/register.ts';
import { asRegisterError } from '../database/sqlite-errors.ts';
import { opensUnder } from '../database/try-key.ts';
import { dropUnfinished } from '../database/write-file-safely.ts';
import { holdAgainstCopies } from './held-against-copies.ts';

export interface OpenOptions {
  /** A person was told what is missing and goes on with what is there. */
  readonly acceptLoss?: boolean;
  /** Told of what takes its time. */
  readonly tell?: TellOpening;
}

/**
 * Opens (or makes) the register of a data folder.
 * @throws register.wrong-key, register.missing, register.corrupt, register.not-ours, register.newer, register.behind (see chain-loss.ts), register.disk-full
 */
export async function openRegister(
  dataFolder: string,
  key: Uint8Array,
  clock: Clock,
  { acceptLoss = false, tell = () => undefined }: OpenOptions = {},
): Promise<Register> {
  const file = join(dataFolder, registerFileName);
  const headFile = join(dataFolder, headFileName);
  const undo: (() => void)[] = [];
  try {
    mkdirSync(dataFolder, { recursive: true });
    for (const folder of [dataFolder, join(dataFolder, 'backups')]) dropUnfinished(folder);
    const restored = finishRestore(dataFolder, key);
    // A start that was killed may leave an empty file: nothing was ever in it.
    const isNew = !existsSync(file) || statSync(file).size === 0;
    const known = readFolderNote(dataFolder);
    if (isNew && (known.keyCheck !== null || holdsCopies(dataFolder))) throw userError('register.missing', { file: registerFileName });
    refuseOtherKey(file, key, known, isNew);
    const head = readHead(headFile, key);
    const hasHead = (version: number): boolean => head !== 'missing' || known.hasHead || hadHead(version);
    const placed: PlacedWal = isNew
      ? { setAside: null, isCut: false, mustCheck: false }
      : placeWal(file, key, head, clock, (version) => !acceptLoss && hasHead(version));
    const connection = connect(file, key);
    undo.push(() => {
      connection.close();
    });
    connection.pragma('wal_autocheckpoint = 0');
    if (isNew) markAsOurs(connection);
    else refuseForeign(connection);
    refuseUnknownSchema(connection);
    // A copy that took its place was read whole before; any other must prove that it is no longer what was damaged.
    const mustCheck = placed.mustCheck || (!isNew && restored === null && isKnownDamaged(dataFolder));
    if (mustCheck && connection.pragma('integrity_check', { simple: true }) !== 'ok') throw userError('register.corrupt');
    forgetDamage(dataFolder);
    // A copy that took the register's place, and a loss that a person goes on with, leave copies behind that know of more.
    const forgoes = acceptLoss || restored !== null;
    const copies = isNew ? null : holdAgainstCopies(connection, { dataFolder, key, forgone: known.forgone });
    // Where nobody noted the last state, the copies say by how much.
    if (!forgoes && typeof head === 'string') copies?.refuseLoss();
    if (!isNew && !acceptLoss && hasHead(schemaVersion(connection))) {
      if (placed.isCut && typeof head !== 'string')
        undo.push(() => {
          rememberCut(file, headFile, key, head);
        });
      refuseLoss(connection, head, placed.isCut);
      undo.splice(1);
    }
    if (!forgoes) copies?.refuseLoss();
    const keeper = keepHead(connection, openHead(headFile, key), clock);
    undo.push(() => {
      keeper.release();
    });
    const register = createRegister({ connection, key, keeper }, { walSetAside: placed.setAside, restored });
    const version = schemaVersion(connection);
    const mustCopy = !isNew && pendingMigrations(version).length > 0;
    if (mustCopy) tell({ step: 'copying' });
    if (mustCopy) await makeCopy({ register, folder: join(dataFolder, 'backups'), clock, upkeep: upkeepHere }, `before-${version}`);
    migrate(connection, undefined, tell);
    keeper.committed();
    const forgone = forgoes && copies !== null ? copies.missing() : known.forgone;
    const isNoted = known.keyCheck === keyCheckOf(key) && known.hasHead && String(known.forgone) === String(forgone);
    if (!isNoted) writeFolderNote(dataFolder, key, forgone);
    return register;
  } catch (error) {
    for (const step of undo) step();
    throw asRegisterError(error, file);
  }
}

/** Opens again what `openRegister` has opened and checked: another file was put in its place while nobody else was served. */
export function reopenFile(dataFolder: string, key: Uint8Array, clock: Clock): OpenedFile {
  const connection = connect(join(dataFolder, registerFileName), key);
  connection.pragma('wal_autocheckpoint = 0');
  return { connection, key, keeper: keepHead(connection, openHead(join(dataFolder, headFileName), key), clock) };
}

/** Closing writes what is whole of a cut log into the database; the next start must still see that the log was cut. */
function rememberCut(file: string, headFile: string, key: Uint8Array, head: HeadNote): void {
  const writer = openHead(headFile, key);
  writer.note({ ...head, base: firstPageHashOf(file) }, true);
  writer.close();
}

/** A note that names another key is believed only where the file does not open under this one: it may be the note that is damaged. */
function refuseOtherKey(file: string, key: Uint8Array, known: FolderNote, isNew: boolean): void {
  if (known.keyCheck === null || known.keyCheck === keyCheckOf(key)) return;
  if (isNew || !opensUnder(file, key)) throw userError('register.wrong-key');
}
