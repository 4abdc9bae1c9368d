// Whether a log found beside the register at start belongs to it. Whoever copies a backup back over the files of a killed program
// leaves that program's log behind: SQLite would write it into the wrong database.
import type { HeadNote } from './register-head.ts';
import type { WalFacts } from './wal-file.ts';

/** `unsure`: only reading both together, on a copy, can tell. */
export type WalVerdict = 'none' | 'ours' | 'foreign' | 'unsure';

/** A head that knows neither this database nor this log: somebody put an older one back, or one of another folder. It tells nothing of them. */
export function isStrange(head: HeadNote, base: string, wal: WalFacts | null): boolean {
  return wal !== null && wal.frames > 0 && head.state !== 'folding' && head.base !== base && head.salt !== wal.salt;
}

/**
 * @param head what was noted last; 'missing' in a folder of an older program, or where somebody took it away
 * @param base hash of the database file's first page
 * @param wal the log that lies there; null where none does, or nothing whole is in it
 */
export function judgeWal(head: HeadNote | 'missing' | 'damaged', base: string, wal: WalFacts | null): WalVerdict {
  if (wal === null || wal.frames === 0) return 'none';
  if (head === 'missing' || head === 'damaged' || isStrange(head, base, wal)) return 'unsure';
  switch (head.state) {
    case 'closed':
      return 'foreign';
    case 'starting':
      // The one commit that begins a log changes nothing; more cannot be in it before its salt was noted.
      return head.base === base && wal.frames === 1 ? 'ours' : 'foreign';
    case 'open':
      return head.base === base && head.salt === wal.salt ? 'ours' : 'foreign';
    case 'folding':
      // Another salt: a fold that a reader held up was finished by SQLite with a commit that nobody lived to note.
      return head.salt === wal.salt && head.base === base ? 'ours' : 'unsure';
  }
}

/** Whether a log that was there is gone or shorter although the database was not written back since. */
export function isWalCut(head: HeadNote, base: string, wal: WalFacts | null): boolean {
  if (head.state !== 'open' && head.state !== 'folding') return false;
  if (wal !== null && wal.salt === head.salt) return wal.wholeBytes < head.walBytes;
  return head.base === base && head.walBytes > 0;
}
