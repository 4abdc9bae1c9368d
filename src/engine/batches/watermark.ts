// Before each upload both sides compare where they stand. If the county stands behind what it once answered, it was restored
// from an old backup; if it knows later batches than we have, this register was.
import type { Batch } from '#shared/contract/batches.ts';
import type { Watermark } from '#shared/contract/line.ts';
import { userError } from '#shared/errors.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { instantOf } from '../clock.ts';
import { findManifestHash, moveBatch, reopenBatchesAfter } from './batches.store.ts';
import { noteCountyAhead, noteCountyRestored } from './connection.store.ts';
import { forgetAnswersAfter } from './pending.store.ts';
import type { Sending } from './sending.ts';

/**
 * A county that forgot batches: they wait to be sent again, in order and byte for byte as they were, so that it ends with
 * exactly what it lost; their records count as not accepted until then.
 * @throws batches.other-content when the two chains are not one: nothing is sent before a person has looked
 */
export async function compareWatermark(
  { context: { register, clock }, connection: { known }, actor, job }: Sending,
  watermark: Watermark,
  batch: Batch,
): Promise<void> {
  const at = instantOf(clock.now());
  // A number that we have no batch of is all the same known, once we have given way to it.
  const behind = known.sequence === watermark.sequence && batch.sequence > known.sequence ? known.manifestHash : undefined;
  const ours = watermark.sequence === 0 ? null : (findManifestHash(register.read, watermark.sequence) ?? behind);
  if (ours !== undefined && ours !== watermark.manifestHash) {
    if (batch.state !== 'answered' && batch.sequence <= watermark.sequence) await giveWay();
    throw userError('batches.other-content', { sequence: watermark.sequence });
  }
  // The county has a number that we never gave: this register is older than what the county knows of it.
  if (ours === undefined) {
    await giveWay();
    throw userError('batches.other-content', { sequence: watermark.sequence });
  }
  const lost = await register.writeWhenFree((db) => {
    forgetAnswersAfter(db, watermark.sequence);
    const sequences = reopenBatchesAfter(db, watermark.sequence, 'batches.county-restored');
    if (sequences.length > 0) {
      noteCountyRestored(db, at);
      writeAuditLine(db, {
        at,
        actor,
        action: 'countyRestored',
        entity: 'countyConnection',
        recordId: null,
        changes: [{ field: 'sequences', from: null, to: sequences }],
      });
    }
    return sequences;
  });
  if (lost.length > 0) job.report(0, null, `县级从旧备份恢复过，补报第 ${lost.join('、')} 批`);

  /** The unanswered batch is taken back; the next one is built behind the county's last. */
  async function giveWay(): Promise<void> {
    await register.writeWhenFree((db) => {
      noteCountyAhead(db, watermark);
      if (batch.state !== 'answered') moveBatch(db, batch.id, 'refused');
      writeAuditLine(db, {
        at,
        actor,
        action: 'countyAhead',
        entity: 'countyConnection',
        recordId: null,
        changes: [{ field: 'sequence', from: null, to: watermark.sequence }],
      });
    });
  }
}
