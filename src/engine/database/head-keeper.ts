// Keeps `register.head` true while the register is open, and writes the log back itself: SQLite's own way would change which
// database a log belongs to without anybody noting it.
import type Database from 'better-sqlite3';
import { closeSync, existsSync, openSync, statSync } from 'node:fs';
import { instantOf, type Clock } from '../clock.ts';
import { firstPageHash } from './first-page.ts';
import type { HeadNote, HeadWriter } from './register-head.ts';
import { readWalSalt } from './wal-file.ts';

export interface HeadKeeper {
  /** Before each transaction that writes: no commit goes into a log that nobody noted. @throws what the disk says */
  ready(): void;
  /** After each commit; never fails: what was committed is committed, whatever became of the note. */
  committed(): void;
  /**
   * After a transaction that the disk had no room for: a process that ends now leaves it to SQLite to write the log back, as far as there is room,
   * and nobody notes that.
   */
  foundNoRoom(): void;
  /** Writes the log back and notes that none is left; the connection is closed by the caller, right after. */
  end(): void;
  /** After the connection is closed. */
  release(): void;
}

/** For a connection that no folder stands behind. */
export const noHead: HeadKeeper = {
  ready: () => undefined,
  committed: () => undefined,
  foundNoRoom: () => undefined,
  end: () => undefined,
  release: () => undefined,
};

/** A thousand pages, as SQLite would do it. */
const foldBytes = 4 * 1024 * 1024;

/** Begins a log of this start's own: what lies in the log already is written back first. */
export function keepHead(connection: Database.Database, head: HeadWriter, clock: Clock): HeadKeeper {
  const walFile = `${connection.name}-wal`;
  // Stays open as long as the connection: closing any handle on the file gives up SQLite's own locks on it.
  const handle = openSync(connection.name, 'r');
  let chainEnd: Database.Statement<[], { seq: number; hash: string }> | null = null;
  let base = firstPageHash(handle);
  let salt = readWalSalt(walFile);
  let triedAtBytes = 0;
  let hasBegun = true;
  // A fold that a reader or a full disk held up: part of the log lies in the database, which is whole with the log alone.
  let isBetween = false;
  let last: HeadNote | null = null;

  function noteNow(state: HeadNote['state'], durable: boolean): void {
    // A register that is only just being made gets its chain by a migration.
    if (chainEnd === null && connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'audit_head'").get() !== undefined)
      chainEnd = connection.prepare('SELECT seq, hash FROM audit_head');
    const end = chainEnd?.get();
    const walBytes = state === 'starting' || state === 'closed' ? 0 : walSize(walFile);
    last = { state, base, salt, walBytes, auditSeq: end?.seq ?? 0, auditHash: end?.hash ?? '', at: instantOf(clock.now()) };
    head.note(last, durable);
  }

  /** @returns false while somebody reads the log: it stays as it is, with all that is in it */
  function fold(): boolean {
    noteNow('folding', true);
    isBetween = true;
    connection.pragma('busy_timeout = 0');
    try {
      const [result] = connection.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
      if (result?.busy !== 0) return false;
    } finally {
      connection.pragma('busy_timeout = 5000');
    }
    isBetween = false;
    base = firstPageHash(handle);
    salt = null;
    hasBegun = false;
    return true;
  }

  /** The first commit of a log writes the first page anew, so that each database that was written back can be told from all others. */
  function begin(): void {
    noteNow('starting', true);
    const version = connection.pragma('user_version', { simple: true }) as number;
    connection.pragma(`user_version = ${String(version)}`);
    salt = readWalSalt(walFile);
    noteNow('open', true);
    triedAtBytes = 0;
    hasBegun = true;
  }

  function noteCommit(): void {
    const found = readWalSalt(walFile);
    if (found !== salt) {
      // A fold that was held up by a reader was finished by SQLite with the next commit: the log begins anew over a whole database.
      base = firstPageHash(handle);
      salt = found;
      isBetween = false;
      noteNow('open', true);
      return;
    }
    noteNow(isBetween ? 'folding' : 'open', false);
    const size = walSize(walFile);
    if (size < triedAtBytes + foldBytes) return;
    triedAtBytes = size;
    if (fold()) begin();
  }

  // Twice: the second writing back puts a first page of this start's own into the database. A copy made before is another database then.
  if (fold()) {
    begin();
    if (fold()) begin();
  }

  return {
    ready() {
      if (!hasBegun) begin();
    },
    committed() {
      try {
        noteCommit();
      } catch {
        // A full disk: the next transaction meets it too and says so. Until then the head tells of an earlier end, which is no loss.
      }
    },
    foundNoRoom() {
      isBetween = true;
      // What was committed last stays the end: frames without a commit may lie behind it.
      if (last !== null) head.note({ ...last, state: 'folding' }, true);
    },
    end() {
      if (fold()) noteNow('closed', true);
    },
    release() {
      closeSync(handle);
      head.close();
    },
  };
}

function walSize(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}
