// Where the audit chains of the copies end: whoever lays older files over a data folder leaves its copies, which remember more.
import { join } from 'node:path';
import { sealHead } from '../audit-lines/head-seal.ts';
import { knownEndOf, type KnownEnd } from '../database/chain-loss.ts';
import { keyCheckOf } from '../database/key.ts';
import { unlessDamaged } from '../database/sqlite-errors.ts';
import { readCopy } from '../rescue/read-copy.ts';
import { listCopies, type Copy } from './copies.ts';

export interface EndInCopy extends KnownEnd {
  /** Fingerprint of the key that opens the copy. */
  readonly keyCheck: string;
}

/**
 * Furthest first. A copy under this key counts with a note that the key sealed, or without a note as it is read; one under another key
 * with what its note says, for nobody here can look into it.
 */
export function endsInCopies(dataFolder: string, key: Uint8Array): EndInCopy[] {
  return listCopies(join(dataFolder, 'backups'))
    .flatMap((copy) => endOf(copy, key) ?? [])
    .sort((one, other) => other.auditSeq - one.auditSeq);
}

function endOf({ file, note }: Copy, key: Uint8Array): EndInCopy | null {
  const present = keyCheckOf(key);
  if (note === null) {
    const end = unlessDamaged(() => readCopy(file, key, knownEndOf));
    return end === undefined ? null : { ...end, keyCheck: present };
  }
  const { auditSeq, auditHash, madeAt: at, keyCheck, headSeal } = note;
  if (keyCheck === present && headSeal !== sealHead(key, { seq: auditSeq, hash: auditHash })) return null;
  return { auditSeq, auditHash, at, keyCheck };
}
