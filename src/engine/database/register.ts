// The open register: one connection, read through `read`, changed only inside `write`.
import type Database from 'better-sqlite3';
import { userError } from '#shared/errors.ts';

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

export interface Register {
  readonly file: string;
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
  /** Copies the open register, page by page, into another file under the same key. */
  copyTo(file: string): Promise<void>;
  close(): void;
}

/** Wraps an open connection. Statements are prepared once and kept. */
export function createRegister(connection: Database.Database, copyTo: (file: string) => Promise<void>): Register {
  const statements = new Map<string, Database.Statement>();
  function prepared(sql: string): Database.Statement {
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
    iterate: <Row>(sql: string, ...values: readonly SqlValue[]) => connection.prepare(sql).iterate(...values) as IterableIterator<Row>,
    run: (sql, ...values) => prepared(sql).run(...values),
  };
  let alone: Promise<void> = Promise.resolve();
  let isAlone = false;

  async function writeAlone<Result>(work: (db: WriteDb) => Promise<Result>): Promise<Result> {
    while (isAlone) await alone;
    isAlone = true;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    alone = promise;
    try {
      connection.exec('BEGIN IMMEDIATE');
      try {
        const result = await work(db);
        connection.exec('COMMIT');
        return result;
      } catch (error) {
        // SQLite has rolled back by itself after some errors (a full disk).
        if (connection.inTransaction) connection.exec('ROLLBACK');
        throw error;
      }
    } finally {
      isAlone = false;
      resolve(undefined);
    }
  }

  const inTransaction = connection.transaction((work: (db: WriteDb) => unknown) => work(db));
  function write<Result>(work: (db: WriteDb) => Result): Result {
    // Only code that has waited without `whenFree` comes here; it would slip into the long transaction otherwise.
    if (isAlone) throw userError('register.locked');
    return inTransaction.immediate(work) as Result;
  }

  async function whenFree<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    while (isAlone) await alone;
    return work();
  }

  return {
    file: connection.name,
    read: db,
    write,
    writeAlone,
    whenFree,
    writeWhenFree: (work) => whenFree(() => write(work)),
    copyTo,
    close() {
      connection.pragma('optimize');
      connection.close();
    },
  };
}
