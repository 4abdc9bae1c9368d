// A copy of the register, made through SQLite by a reader of its own: never file by file while somebody writes.
import type Database from 'better-sqlite3';
import { rmSync } from 'node:fs';
import { screenRegisters } from '#shared/registers/index.ts';
import { connect, connectToRead } from './connect.ts';

/** What a copy holds, read from the copy itself. */
export interface CopyContent {
  readonly auditSeq: number;
  readonly auditHash: string;
  readonly records: Readonly<Record<string, number>>;
  readonly schemaVersion: number;
}

/** Writes what is committed at this moment into a new file, encrypted under the same key; leaves nothing behind when it fails. */
export function copyRegister(source: string, target: string, key: Uint8Array): void {
  try {
    const reader = connectToRead(source, key);
    try {
      // Keeps the key of the connection it runs on; a plain page never touches the disk.
      reader.prepare('VACUUM INTO ?').run(target);
    } finally {
      reader.close();
    }
  } catch (error) {
    // A disk that is too full for the copy must not stay full of half of it.
    rmSync(target, { force: true });
    throw error;
  }
}

/** Reads every page and every reference of a copy and leaves it as one file; null when it is not whole. @throws where it can't be opened or read at all */
export function examineCopy(file: string, key: Uint8Array): CopyContent | null {
  const copy = connect(file, key);
  try {
    const check = copy.pragma('integrity_check', { simple: true });
    const orphans = copy.pragma('foreign_key_check') as unknown[];
    if (check !== 'ok' || orphans.length > 0) return null;
    const content = contentOf(copy);
    copy.pragma('journal_mode = DELETE');
    return content;
  } finally {
    copy.close();
  }
}

/** Of a copy of any schema: what it has no table for is not counted. */
export function contentOf(copy: Database.Database): CopyContent {
  const tables = new Set(copy.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[]);
  const head = tables.has('audit_head')
    ? (copy.prepare('SELECT seq, hash FROM audit_head').get() as { seq: number; hash: string } | undefined)
    : undefined;
  const known = screenRegisters.filter(({ table }) => tables.has(table));
  return {
    auditSeq: head?.seq ?? 0,
    auditHash: head?.hash ?? '',
    records: Object.fromEntries(
      known.map(({ entity, table }) => [
        entity,
        copy.prepare(`SELECT count(*) FROM ${table} WHERE deleted_at IS NULL`).pluck().get() as number,
      ]),
    ),
    schemaVersion: copy.pragma('user_version', { simple: true }) as number,
  };
}
