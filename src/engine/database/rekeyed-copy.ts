// A copy of the register under another key. The register itself is never given another key where it lies: a kill would leave it half and half.
import Database from 'better-sqlite3';
import { rmSync } from 'node:fs';
import { connectToRead, keyPragmas, rawKey } from './connect.ts';
import { copyRegister, examineCopy } from './copy-register.ts';
import { flushFile } from './flush.ts';

export interface RekeyOrder {
  /** The register; nobody else writes it meanwhile. */
  readonly file: string;
  readonly key: Uint8Array;
  /** Where the copy goes; whatever lies there is taken away. */
  readonly target: string;
  readonly newKey: Uint8Array;
}

/**
 * Copies, gives the copy its key, then reads every page, reference and table of it: some seconds for each 100 MB. Answers whether the
 * copy is whole and holds as many rows in each table; fails where it could not be made at all.
 */
export function makeRekeyedCopy({ file, key, target, newKey }: RekeyOrder): boolean {
  removeCopyFiles(target);
  copyRegister(file, target, key);
  const source = connectToRead(file, key);
  const before = countRows(source);
  source.close();
  rekey(target, key, newKey);
  if (examineCopy(target, newKey) === null) return false;
  const copy = connectToRead(target, newKey);
  const after = countRows(copy);
  copy.close();
  flushFile(target);
  return before === after;
}

/** A database file with whatever SQLite lays beside it. */
export function removeCopyFiles(file: string): void {
  for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
}

function rekey(file: string, key: Uint8Array, newKey: Uint8Array): void {
  const copy = new Database(file);
  try {
    for (const pragma of keyPragmas(key)) copy.pragma(pragma);
    // A copy that is killed here is thrown away: it needs no journal, and under WAL the cipher refuses.
    copy.pragma('journal_mode = OFF');
    copy.pragma(`rekey = ${rawKey(newKey)}`);
  } finally {
    copy.close();
  }
}

/** Rows of every table, the search indexes' own included, in one text to compare. */
function countRows(connection: Database.Database): string {
  const tables = connection
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .all() as { name: string }[];
  return tables
    .map(
      ({ name }) => `${name} ${String((connection.prepare(`SELECT count(*) AS count FROM "${name}"`).get() as { count: number }).count)}`,
    )
    .join('\n');
}
