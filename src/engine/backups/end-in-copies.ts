// Where the audit chain stood when the newest copy was made: asked where nobody else remembers.
import { join } from 'node:path';
import { sealHead } from '../audit-lines/head-seal.ts';
import type { HeadNote } from '../database/register-head.ts';
import { listCopies } from './copies.ts';

/** Null where no copy has a note that was sealed under this key. */
export function endInCopies(dataFolder: string, key: Uint8Array): HeadNote | null {
  const ends = listCopies(join(dataFolder, 'backups')).flatMap(({ note }): HeadNote[] => {
    if (note === null || note.headSeal !== sealHead(key, { seq: note.auditSeq, hash: note.auditHash })) return [];
    return [{ state: 'closed', base: '', salt: null, walBytes: 0, auditSeq: note.auditSeq, auditHash: note.auditHash, at: note.madeAt }];
  });
  return ends.sort((one, other) => other.auditSeq - one.auditSeq)[0] ?? null;
}
