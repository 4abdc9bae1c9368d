// Ends of the audit chain as copies of the register remember them: a chain that was shortened or written anew since does not hold them.
import { dirname, join } from 'node:path';
import { listCopies } from '../backups/copies.ts';
import type { Register } from '../database/register.ts';
import { findLineHash, listRestores } from '../audit-lines/audit.store.ts';
import { sealHead } from '../audit-lines/head-seal.ts';

/** Number of the first line that a copy remembers and the chain does not hold; null where it holds all of them. */
export function firstUnheldAnchor(register: Register): number | null {
  const restores = listRestores(register.read);
  const unheld = listCopies(join(dirname(register.file), 'backups')).flatMap(({ note }) => {
    if (note === null || note.auditSeq === 0 || note.headSeal === null) return [];
    // Sealed under a former key, or not by us: it proves nothing.
    if (note.headSeal !== sealHead(register.key, { seq: note.auditSeq, hash: note.auditHash })) return [];
    // What came after the copy that was restored is in the register that was set aside.
    if (restores.some(({ at, copySeq }) => note.auditSeq > copySeq && note.madeAt <= at)) return [];
    return findLineHash(register.read, note.auditSeq) === note.auditHash ? [] : [note.auditSeq];
  });
  return unheld.length === 0 ? null : Math.min(...unheld);
}
