// The chain of audit lines: each line's hash covers its own content and the hash of the line before.
import { createHash } from 'node:crypto';

/** A line as its columns hold it. */
export interface StoredLine {
  readonly seq: number;
  readonly at: string;
  readonly account_id: string | null;
  readonly account_name: string;
  readonly action: string;
  readonly entity: string;
  readonly record_id: string | null;
  readonly changes: string;
  readonly reason: string | null;
  readonly previous_hash: string;
  readonly hash: string;
}

/** Where a chain ends, as it was noted apart from its lines. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/** What the first line follows. */
export const firstHash = '0'.repeat(64);

export function hashOf(line: Omit<StoredLine, 'hash'>): string {
  const content = [
    line.previous_hash,
    line.seq,
    line.at,
    line.account_id,
    line.account_name,
    line.action,
    line.entity,
    line.record_id,
    line.changes,
    line.reason,
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

export interface ChainFinding {
  /** Lines that were read: all of them, or up to the first broken one. */
  readonly lines: number;
  readonly intact: boolean;
  /** Number of the first line that is not what was written: changed, moved, missing, or one too many. */
  readonly firstBrokenSeq: number | null;
}

/**
 * Walks the lines in the order of their numbers; stops at the first that does not follow from the one before.
 * @param head where the chain ended when it was last written; null for a register that never had a line
 */
export function checkChain(chain: Iterable<StoredLine>, head: ChainHead | null): ChainFinding {
  let previousHash = firstHash;
  let lines = 0;
  for (const { hash, ...line } of chain) {
    lines += 1;
    if (line.seq !== lines || line.previous_hash !== previousHash || hashOf(line) !== hash)
      return { lines, intact: false, firstBrokenSeq: lines };
    previousHash = hash;
  }
  const expected = head ?? { seq: 0, hash: firstHash };
  if (expected.seq === lines && expected.hash === previousHash) return { lines, intact: true, firstBrokenSeq: null };
  return { lines, intact: false, firstBrokenSeq: expected.seq > lines ? lines + 1 : lines };
}
