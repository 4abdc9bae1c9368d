// A look through the live register by a reader of its own: every page that is in use, and the chain of audit lines.
import { checkChain, type ChainFinding, type ChainHead, type StoredLine } from '../audit-lines/chain.ts';
import { connectToRead } from '../database/connect.ts';
import { asRegisterError } from '../database/sqlite-errors.ts';
import { UserError } from '#shared/errors.ts';

export interface LookFinding {
  /** False: a page can't be read, or contradicts another. */
  readonly pagesWhole: boolean;
  /** Null where the pages did not let the chain be read. */
  readonly chain: ChainFinding | null;
}

/**
 * Table by table, so that a program that closes need not wait for all of them.
 * @throws what is not damage: a disk that can't be read, a file that is gone
 */
export function lookThrough(file: string, key: Uint8Array): LookFinding {
  try {
    const reader = connectToRead(file, key);
    try {
      const tables = reader
        // SQLite's own too: what it counted of the tables lies on pages that can be damaged like any other.
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0")
        .pluck()
        .all() as string[];
      for (const table of tables)
        if (reader.pragma(`quick_check('${table}')`, { simple: true }) !== 'ok') return { pagesWhole: false, chain: null };
      const head = reader.prepare('SELECT seq, hash FROM audit_head').get() as ChainHead | undefined;
      return {
        pagesWhole: true,
        chain: checkChain(reader.prepare('SELECT * FROM audit_lines ORDER BY seq').iterate() as Iterable<StoredLine>, head ?? null),
      };
    } finally {
      reader.close();
    }
  } catch (error) {
    const told = asRegisterError(error, file);
    if (told instanceof UserError && told.code === 'register.corrupt') return { pagesWhole: false, chain: null };
    throw error;
  }
}
