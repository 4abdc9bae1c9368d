// The end of the audit chain, sealed: kept in places that the register does not reach (copies, batches), so that lines which were cut
// off or written anew at the end show, head and all.
import { createHmac } from 'node:crypto';
import type { ChainHead } from './chain.ts';

/** @param key the register's: it is not in the register's file */
export function sealHead(key: Uint8Array, { seq, hash }: ChainHead): string {
  const sealKey = createHmac('sha256', key).update('fengqiao audit head').digest();
  return createHmac('sha256', sealKey)
    .update(`${String(seq)} ${hash}`)
    .digest('hex');
}
