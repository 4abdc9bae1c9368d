// The open register: one connection, read through `read`, changed only inside `write`.
import type Database from 'better-sqlite3';
import { userError, type UserError } from '#shared/errors.ts';
import type { HeadKeeper } from './head-keeper.ts';
import type { RestorePlan } from './restore-journal.ts';
import { isDiskFull } from './sqlite-errors.ts';

export type SqlValue = string | number | bigint | Uint8Array | null;

/** What reading code gets: it has no way to change a row. */
export interface ReadDb {
  all<Row>(sql: string, ...values: readonly SqlValue[]): Row[];
  get<Row>(sql: string, ...values: readonly SqlValue[]): Row | undefined;
  iterate<Row>(sql: string, ...values: readonly SqlValue[]): IterableIterator<Row>;
}

/** What code inside a transaction gets. */
export interface WriteDb extends ReadDb {
  run(sql: string, ...values: readonly SqlValue[]): { readonly changes: number; readonly lastInsertRowid: number | bigint };
}

/** What happened as the register was opened. */
export interface Opening {
  /** Where a log that did not belong to this register was put, within the data folder; null where there was none. */
  readonly walSetAside: string | null;
  /** A copy took the register's place and the audit chain may not tell of it yet. */
  readonly restored: RestorePlan | null;
}

export interface Register {
  readonly file: string;
  /** The key that the file is under. */
  readonly key: Uint8Array;
  readonly opening: Opening;
  readonly read: ReadDb;
  /** Runs `work` in one immediate transaction: all of it is kept, or nothing. `work` must not be async. */
  write<Result>(work: (db: WriteDb) => Result): Result;
  /**
   * One long transaction whose work may let other code run (progress, cancelling) but not other calls: they wait for `whenFree`.
   * All of it is kept, or nothing.
   */
  writeAlone<Result>(work: (db: WriteDb) => Promise<Result>): Promise<Result>;
  /**
   * Runs `work` as soon as no long transaction is under way, in the same turn in which that was seen. Whoever has waited for
   * something reads and writes through this: it would see rows that may yet be rolled back, or be refused.
   */
  whenFree<Result>(work: () => Result | Promise<Result>): Promise<Result>;
  /** `write` for code that has waited for something. */
  writeWhenFree<Result>(work: (db: WriteDb) => Result): Promise<Result>;
  /**
   * Runs `work`, outside any transaction, while no other call reads or writes: for a change of the file itself. `exchange` closes the
   * file, lets `swap` put another in its place without waiting for anything, and goes on with the connection that `swap` opened.
   */
  holdStill<Result>(work: (exchange: (swap: () => OpenedFile) => void) => Promise<Result>): Promise<Result>;
  /** From here on every write is refused with this error; reading goes on. For a register that was found damaged. */
  stopWriting(error: UserError): void;
  /** From here on everything is refused with register.closed. */
  close(): void;
}

export interface OpenedFile {
  readonly connection: Database.Database;
  readonly key: Uint8Array;
  readonly keeper: HeadKeeper;
}

type Transaction = Database.Transaction<(work: (db: WriteDb) => unknown) => unknown>;

/** Wraps an open connection. Statements are prepared once and kept. */
export function createRegister(opened: OpenedFile, opening: Opening): Register {
  let { connection, key, keeper } = opened;
  const statements = new Map<string, Database.Statement>();
  let isClosed = false;
  /** Whoever has waited for something may come back to a register that was closed meanwhile. */
  function refuseClosed(): void {
    if (isClosed) throw userError('register.closed');
  }
  function prepared(sql: string): Database.Statement {
    refuseClosed();
    let statement = statements.get(sql);
    if (statement === undefined) {
      statement = connection.prepare(sql);
      // Composed list queries vary; keep the cache from growing without end.
      if (statements.size >= 500) statements.clear();
      statements.set(sql, statement);
    }
    return statement;
  }
  const db: WriteDb = {
    all: <Row>(sql: string, ...values: readonly SqlValue[]) => prepared(sql).all(...values) as Row[],
    get: <Row>(sql: string, ...values: readonly SqlValue[]) => prepared(sql).get(...values) as Row | undefined,
    // An iterator keeps its statement busy: it gets one of its own.
    iterate<Row>(sql: string, ...values: readonly SqlValue[]) {
      refuseClosed();
      return connection.prepare(sql).iterate(...values) as IterableIterator<Row>;
    },
    run: (sql, ...values) => prepared(sql).run(...values),
  };
  let alone: Promise<void> = Promise.resolve();
  let isAlone = false;
  let stopped: UserError | null = null;

  async function writeAlone<Result>(work: (db: WriteDb) => Promise<Result>): Promise<Result> {
    while (isAlone) await alone;
    refuseClosed();
    if (stopped !== null) throw stopped;
    isAlone = true;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    alone = promise;
    try {
      keeper.ready();
      connection.exec('BEGIN IMMEDIATE');
      try {
        const result = await work(db);
        refuseClosed();
        connection.exec('COMMIT');
        keeper.committed();
        return result;
      } catch (error) {
        // SQLite has rolled back by itself after some errors (a full disk).
        if (connection.inTransaction) connection.exec('ROLLBACK');
        if (isDiskFull(error)) keeper.foundNoRoom();
        throw error;
      }
    } finally {
      isAlone = false;
      resolve(undefined);
    }
  }

  function closeFile(): void {
    statements.clear();
    try {
      // Closed in the middle of an import: nothing of it is kept.
      if (connection.inTransaction) connection.exec('ROLLBACK');
      // A damaged register is left as it is.
      if (stopped === null) keeper.end();
    } finally {
      connection.close();
      keeper.release();
    }
  }

  async function holdStill<Result>(work: (exchange: (swap: () => OpenedFile) => void) => Promise<Result>): Promise<Result> {
    while (isAlone) await alone;
    refuseClosed();
    isAlone = true;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    alone = promise;
    try {
      return await work((swap) => {
        closeFile();
        ({ connection, key, keeper } = swap());
        inTransaction = transactionOf(connection);
      });
    } finally {
      isAlone = false;
      resolve(undefined);
    }
  }

  const transactionOf = (of: Database.Database): Transaction => of.transaction((work: (db: WriteDb) => unknown) => work(db));
  let inTransaction = transactionOf(connection);
  function write<Result>(work: (db: WriteDb) => Result): Result {
    refuseClosed();
    // Only code that has waited without `whenFree` comes here; it would slip into the long transaction otherwise.
    if (isAlone) throw userError('register.locked');
    if (stopped !== null) throw stopped;
    const isOutermost = !connection.inTransaction;
    try {
      if (isOutermost) keeper.ready();
      const result = inTransaction.immediate(work) as Result;
      if (isOutermost) keeper.committed();
      return result;
    } catch (error) {
      if (isOutermost && isDiskFull(error)) keeper.foundNoRoom();
      throw error;
    }
  }

  async function whenFree<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    while (isAlone) await alone;
    refuseClosed();
    return work();
  }

  return {
    file: connection.name,
    get key() {
      return key;
    },
    opening,
    read: db,
    write,
    writeAlone,
    whenFree,
    writeWhenFree: (work) => whenFree(() => write(work)),
    holdStill,
    stopWriting: (error) => void (stopped ??= error),
    close() {
      try {
        // A damaged register is left as it is.
        if (stopped === null) connection.pragma('optimize');
      } catch {
        // Figures for the next start's queries: a damaged page among what they count must not keep the register from closing.
      }
      closeFile();
      isClosed = true;
    },
  };
}
