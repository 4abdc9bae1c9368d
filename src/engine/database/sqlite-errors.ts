import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { basename, join, dirname } from 'node:path';
import { UserError, userError } from '#shared/errors.ts';

/**
 * Sorts what SQLite reports into what a person can act on. Anything else is passed on as it is.
 * A file that does not decrypt is `corrupt` when the key is known to be its own, else `unreadable` (key or damage).
 */
export function asRegisterError(error: unknown, file: string): unknown {
  if (error instanceof UserError) return error;
  if (!(error instanceof Database.SqliteError)) return asDiskError(error);
  const code = error.code;
  if (isDiskFull(error)) return userError('register.disk-full');
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return userError('register.locked');
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_PERM' || code.startsWith('SQLITE_CANTOPEN'))
    return userError('register.not-writable');
  if (code.startsWith('SQLITE_CORRUPT')) return userError('register.corrupt');
  if (code === 'SQLITE_NOTADB')
    return userError(existsSync(join(dirname(file), 'register.json')) ? 'register.corrupt' : 'register.unreadable');
  if (code.startsWith('SQLITE_IOERR')) return userError('register.disk-error');
  return error;
}

/** What the system reports of files beside the register: the key, the key check, backups, the lock. */
function asDiskError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error && 'syscall' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') return userError('register.disk-full');
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR') return userError('register.not-writable');
  if (code === 'EISDIR')
    return userError('register.not-a-file', {
      file: error instanceof Error && 'path' in error && typeof error.path === 'string' ? basename(error.path) : '',
    });
  if (code === 'EIO') return userError('register.disk-error');
  return error;
}

export function isDiskFull(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code === 'SQLITE_FULL';
}

/** A row that the database holds against what is there: a unique value that is taken, a parent that is missing, a CHECK. */
export function isConstraintError(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT');
}

/** What SQLite says of a page, or a file, that is not what was written. */
export function isDamage(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(?:CORRUPT|NOTADB|IOERR|ERROR)/.test(error.code);
}

/** What is read; undefined where a page that it needs is damaged. @throws any other fault */
export function unlessDamaged<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (isDamage(error)) return undefined;
    throw error;
  }
}

/** A file that can only be opened where a log may be made beside it. */
export function wantsLog(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(?:CANTOPEN|READONLY)/.test(error.code);
}
