// A database of SQLite's own kind that is nowhere on the disk: for trying out an index by itself.
import Database from 'better-sqlite3';
import type { Connection } from './connect.ts';

export function openInMemory(): Connection {
  return new Database(':memory:');
}
