// Before the register is opened: a log that belongs to it stays, any other is set aside; where only reading can tell, a copy is read.
import { constants, copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { userError } from '#shared/errors.ts';
import type { Clock } from '../clock.ts';
import { chainHolds, lastInstant } from './chain-loss.ts';
import { connect, type Connection } from './connect.ts';
import { firstPageHashOf } from './first-page.ts';
import { isStrange, isWalCut, judgeWal } from './judge-wal.ts';
import { schemaVersion } from './migrations/index.ts';
import type { HeadNote } from './register-head.ts';
import { copyWalAside, setWalAside } from './set-aside.ts';
import { isDiskFull } from './sqlite-errors.ts';
import { readWal } from './wal-file.ts';

export interface PlacedWal {
  /** Where a foreign or damaged log was put, within the data folder; null where none was. */
  readonly setAside: string | null;
  /** A log of this register is gone or was cut. */
  readonly isCut: boolean;
  /** The database may lie between two states: every page is to be checked before it is used. */
  readonly mustCheck: boolean;
}

/**
 * @param mayAsk whether a person is told where nothing but reading vouches for the log of a register of this schema, before a file is touched
 * @throws register.behind: `reason` unknown (no head, or a damaged one) or strange (a head of another time); `foundUntil` is the last
 *   instant of database and log together, null where they don't fit
 */
export function placeWal(
  file: string,
  key: Uint8Array,
  head: HeadNote | 'missing' | 'damaged',
  clock: Clock,
  mayAsk: (schemaVersion: number) => boolean,
): PlacedWal {
  const base = firstPageHashOf(file);
  const walFile = `${file}-wal`;
  const wal = readWal(walFile);
  const known = typeof head === 'string' ? null : head;
  const isCut = known !== null && isWalCut(known, base, wal);
  const verdict = judgeWal(head, base, wal);
  const isBetween = known?.state === 'folding' && known.base !== base;
  switch (verdict) {
    case 'ours':
      // SQLite takes what is whole and writes over the rest: what was cut or changed is kept as it was found.
      return { setAside: isCut ? copyWalAside(file, clock) : null, isCut, mustCheck: false };
    case 'none': {
      // What is damaged from its first frame on is kept too, where something was in it.
      const isDamaged = existsSync(walFile) && statSync(walFile).size > 0 && (isCut || known?.state === 'closed');
      return { setAside: isDamaged ? setWalAside(file, clock) : null, isCut, mustCheck: isBetween };
    }
    case 'foreign':
      return { setAside: setWalAside(file, clock), isCut: false, mustCheck: false };
    case 'unsure': {
      const together = readTogether(file, key, known);
      if ((known === null || isStrange(known, base, wal)) && mayAsk(together?.schemaVersion ?? readSchemaVersion(file, key))) {
        throw userError('register.behind', {
          reason: known === null ? 'unknown' : 'strange',
          witness: 'head',
          lostChanges: 0,
          knownUntil: known?.at ?? null,
          foundUntil: together?.until ?? null,
        });
      }
      if (together !== null) return { setAside: null, isCut, mustCheck: false };
      return { setAside: setWalAside(file, clock), isCut, mustCheck: true };
    }
  }
}

/**
 * Reads database and log together on a copy: SQLite would write the log into the database as soon as it was closed again.
 * @returns the last instant that they tell of, and their schema; null where they are not whole together
 */
function readTogether(
  file: string,
  key: Uint8Array,
  head: HeadNote | null,
): { readonly until: string | null; readonly schemaVersion: number } | null {
  return onCopy(file, key, ['', '-wal'], (connection) => {
    if (connection.pragma('integrity_check', { simple: true }) !== 'ok') return null;
    if ((connection.pragma('foreign_key_check') as unknown[]).length > 0) return null;
    return head === null || chainHolds(connection, head)
      ? { until: lastInstant(connection), schemaVersion: schemaVersion(connection) }
      : null;
  });
}

/** Of the database without its log; 0 where it can't be read: opening it will say why. */
function readSchemaVersion(file: string, key: Uint8Array): number {
  return onCopy(file, key, [''], schemaVersion) ?? 0;
}

function onCopy<Result>(
  file: string,
  key: Uint8Array,
  endings: readonly string[],
  read: (connection: Connection) => Result,
): Result | null {
  const folder = mkdtempSync(join(dirname(file), 'trial-'));
  try {
    const copy = join(folder, 'register.db');
    // A copy that could not be made, on a full disk, tells nothing of the two: the start says so and leaves both as they are.
    for (const ending of endings) copyFileSync(`${file}${ending}`, `${copy}${ending}`, constants.COPYFILE_FICLONE);
    return readCopy(copy, key, read);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readCopy<Result>(copy: string, key: Uint8Array, read: (connection: Connection) => Result): Result | null {
  try {
    const connection = connect(copy, key);
    try {
      return read(connection);
    } finally {
      connection.close();
    }
  } catch (error) {
    if (isDiskFull(error)) throw error;
    // Whatever SQLite can't read together does not belong together; both files are still there as they were.
    return null;
  }
}
