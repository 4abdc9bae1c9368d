// Transfers that follow their dispute into another one when the two are made one, and back.
import type { TransferFields } from '#shared/contract/transfers.ts';
import { changeRecord, getRecord, type ChangeBy } from '../database/record-book.ts';
import type { WriteDb } from '../database/register.ts';
import { transferKind } from './transfers.store.ts';

/** Answers the ids of the transfers that now belong to the other dispute, deleted ones included. */
export function moveTransfers(db: WriteDb, by: ChangeBy, from: string, to: string): string[] {
  const ids = db.all<{ id: string }>('SELECT id FROM transfers WHERE dispute_id = ? AND deleted_at IS NULL ORDER BY id', from).map((row) => row.id);
  for (const id of ids) point(db, by, id, to);
  return ids;
}

/** Those that still belong to the dispute that they were moved to go back. */
export function returnTransfers(db: WriteDb, by: ChangeBy, ids: readonly string[], from: string, to: string): void {
  for (const id of ids) if (getRecord(db, transferKind, id).fields.disputeId === from) point(db, by, id, to);
}

function point(db: WriteDb, by: ChangeBy, id: string, disputeId: string): void {
  const { header, fields } = getRecord<TransferFields>(db, transferKind, id);
  if (header.deletedAt === null) changeRecord(db, transferKind, by, { id, rev: header.rev, fields: { ...fields, disputeId } });
}
