// One record's line in its register's search index.
import type { WriteDb } from '../database/register.ts';
import type { SearchText } from './search-text.ts';

export function addSearchLine(db: WriteDb, searchTable: string, seq: number, { words, names }: SearchText): void {
  db.run(`INSERT INTO ${searchTable} (rowid, words, names) VALUES (?, ?, ?)`, seq, words, names);
}

export function replaceSearchLine(db: WriteDb, searchTable: string, seq: number, text: SearchText): void {
  db.run(`DELETE FROM ${searchTable} WHERE rowid = ?`, seq);
  addSearchLine(db, searchTable, seq, text);
}
