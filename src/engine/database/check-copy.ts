// A copy of the register is a backup only when every page and every foreign key of it was checked.
import { connect } from './connect.ts';

/** Answers whether the copy is whole; fails where it can't be opened or read at all. */
export type CheckCopy = (file: string, key: Uint8Array) => Promise<boolean>;

/** Reads the whole copy before it answers, and leaves it as one file: about a second for each 100 MB on a slow disk. */
export function isCopyWhole(file: string, key: Uint8Array): boolean {
  const copy = connect(file, key);
  try {
    const check = copy.pragma('integrity_check', { simple: true });
    const orphans = copy.pragma('foreign_key_check') as unknown[];
    if (check !== 'ok' || orphans.length > 0) return false;
    copy.pragma('journal_mode = DELETE');
    return true;
  } finally {
    copy.close();
  }
}

/** For where nobody waits meanwhile: before a migration, in tests. */
export const checkCopyHere: CheckCopy = async (file, key) => isCopyWhole(file, key);
