// Holds the register that was opened against the copies in its folder: what they know of and it lacks is asked about once.
import { endsInCopies } from '../backups/end-in-copies.ts';
import { chainHolds, refuseShorter } from '../database/chain-loss.ts';
import type { Connection } from '../database/connect.ts';
import { keyCheckOf } from '../database/key.ts';
import { readFormerKeyChecks } from './former-key-checks.store.ts';

export interface HeldAgainstCopies {
  /** @throws register.behind, `witness` copy or other-key (it was made after a change of key that this register knows nothing of) */
  refuseLoss(): void;
  /** Last hashes of the chains that the register does not hold: given up from now on. */
  missing(): string[];
}

/** @param forgone last hashes that were given up before */
export function holdAgainstCopies(
  connection: Connection,
  { dataFolder, key, forgone }: { readonly dataFolder: string; readonly key: Uint8Array; readonly forgone: readonly string[] },
): HeldAgainstCopies {
  const present = keyCheckOf(key);
  const former = readFormerKeyChecks(connection);
  const ends = endsInCopies(dataFolder, key).filter(({ keyCheck }) => !former.includes(keyCheck));
  return {
    refuseLoss() {
      const furthest = ends.find(({ auditHash }) => !forgone.includes(auditHash));
      if (furthest !== undefined) refuseShorter(connection, furthest, furthest.keyCheck === present ? 'copy' : 'other-key');
    },
    missing: () => ends.filter((end) => !chainHolds(connection, end)).map(({ auditHash }) => auditHash),
  };
}
