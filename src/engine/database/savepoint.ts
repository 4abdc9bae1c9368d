import type { WriteDb } from './register.ts';

/** A part of a transaction that can be taken back alone. An error that nobody takes back ends the transaction with all its parts. */
export interface Savepoint {
  keep(): void;
  takeBack(): void;
}

/** Inside `register.write` a second `write` does this; `writeAlone` bars it, and its parts may wait for something. Parts nest. */
export function openSavepoint(db: WriteDb): Savepoint {
  db.run('SAVEPOINT part');
  return {
    keep: () => void db.run('RELEASE part'),
    takeBack() {
      db.run('ROLLBACK TO part');
      db.run('RELEASE part');
    },
  };
}
