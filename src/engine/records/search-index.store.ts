// Fills a register's search index anew when the program writes its words in another way than the index holds them.
import { findRecord, type RecordKind } from './record-book.ts';
import type { Register, WriteDb } from '../database/register.ts';
import { addSearchLine } from './search-line.store.ts';
import { searchEdition } from './search-text.ts';

/** A search index and the records that it is made of. */
export interface SearchIndex {
  /** The FTS5 table. */
  readonly name: string;
  /** The register's table. */
  readonly table: string;
  /** The index's words for one record. */
  wordsOf(db: WriteDb, id: string): { readonly words: string; readonly names: string } | undefined;
}

export function searchIndexOf<Fields extends object>(kind: RecordKind<Fields>): SearchIndex {
  return {
    name: kind.searchTable ?? '',
    table: kind.table.table,
    wordsOf(db, id) {
      const record = findRecord(db, kind, id);
      return record === undefined ? undefined : kind.searchTextOf(record.fields);
    },
  };
}

/** One transaction for each index: a start that is killed begins it again. About 0.15 ms a record, once after an update. */
export function refreshSearchIndexes(register: Register, indexes: readonly SearchIndex[]): void {
  for (const index of indexes) {
    const held = register.read.get<{ edition: number }>('SELECT edition FROM search_editions WHERE search_table = ?', index.name)?.edition;
    if (held !== searchEdition)
      register.write((db) => {
        fill(db, index);
      });
  }
}

function fill(db: WriteDb, index: SearchIndex): void {
  const { name, table } = index;
  db.run(`INSERT INTO ${name} (${name}) VALUES ('delete-all')`);
  for (const { seq, id } of db.all<{ seq: number; id: string }>(`SELECT seq, id FROM ${table} ORDER BY seq`)) {
    const found = index.wordsOf(db, id);
    if (found !== undefined) addSearchLine(db, name, seq, found);
  }
  db.run(
    'INSERT INTO search_editions (search_table, edition) VALUES (?, ?) ON CONFLICT (search_table) DO UPDATE SET edition = excluded.edition',
    name,
    searchEdition,
  );
}
