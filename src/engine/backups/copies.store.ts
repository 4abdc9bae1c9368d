import type { ReadDb, WriteDb } from '../database/register.ts';

/**
 * Counts up and answers the number of the next copy.
 * @param newestKnown number of the newest copy that lies in the folder: a register that was restored from an older copy goes on behind it
 */
export function nextSequence(db: WriteDb, newestKnown: number): number {
  // A register that was killed in the first steps of its first start has no counter yet: the copies in the folder tell.
  if (!hasCounter(db)) return newestKnown + 1;
  const sequence = Math.max(db.get<{ sequence: number }>('SELECT sequence FROM copy_counter')?.sequence ?? 0, newestKnown) + 1;
  db.run('UPDATE copy_counter SET sequence = ?', sequence);
  return sequence;
}

function hasCounter(db: ReadDb): boolean {
  return db.get("SELECT 1 FROM sqlite_schema WHERE name = 'copy_counter'") !== undefined;
}
