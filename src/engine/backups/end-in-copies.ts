// Where the audit chains of the copies end: whoever lays older files over a data folder leaves its copies, which remember more.
import { join } from 'node:path';
import { sealHead } from '../audit-lines/head-seal.ts';
import type { KnownEnd } from '../database/chain-loss.ts';
import { listCopies } from './copies.ts';

/** Furthest first; without the copies whose note was not sealed under this key. */
export function endsInCopies(dataFolder: string, key: Uint8Array): KnownEnd[] {
  return listCopies(join(dataFolder, 'backups'))
    .flatMap(({ note }): KnownEnd[] => {
      if (note === null || note.headSeal !== sealHead(key, { seq: note.auditSeq, hash: note.auditHash })) return [];
      return [{ auditSeq: note.auditSeq, auditHash: note.auditHash, at: note.madeAt }];
    })
    .sort((one, other) => other.auditSeq - one.auditSeq);
}
