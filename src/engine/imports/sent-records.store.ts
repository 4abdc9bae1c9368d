import { sentEntities } from '#shared/registers/index.ts';
import type { ReadDb } from '../database/register.ts';

/** Whether a record was in a batch: then its import can no longer be taken back. */
export function wasSent(db: ReadDb, recordId: string): boolean {
  return sentEntities.some(
    (entity) => db.get('SELECT 1 FROM batch_lines WHERE entity = ? AND record_id = ?', entity, recordId) !== undefined,
  );
}
